/** The ways to a verb of a model: Gemini's, Vertex AI's for a key, and Vertex AI's for a project. The usual one is the first. */
export function predictRoutes(verb: string): readonly string[] {
  return [
    `POST /gemini/v1beta/models/{model}:${verb}`,
    `POST /gemini/v1beta1/publishers/google/models/{model}:${verb}`,
    `POST /gemini/v1beta1/projects/{project}/locations/{location}/publishers/google/models/{model}:${verb}`,
  ]
}
