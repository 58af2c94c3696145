"""What is tried of a client, and how it is written down: the same columns and outcomes as in ../matrix.ts."""

import json
import os
import re
import sys
import traceback
from pathlib import Path

RESULTS = Path(__file__).parent.parent / "results"


class Matrix:
    """Tries all a client can do, one capability after the other, and at the end holds what came of it against results/."""

    def __init__(self, client, version, mode=None):
        self.head = {"client": client, "version": version, "language": "Python", **({"mode": mode} if mode else {})}
        self.name = " ".join(filter(None, [client, version, mode]))
        self.cells = {}
        self.failed = False

    def works(self, capability, run, advice=None):
        """It does what its documentation says, against this gateway, unmodified."""
        self._try(capability, {"outcome": "works", **({"advice": advice} if advice else {})}, run)

    def refuses(self, capability, run, words, advice):
        """The client itself raises, before anything is sent: no gateway can change that."""

        def refused():
            try:
                run()
            except (ValueError, AttributeError, TypeError) as error:
                assert re.search(words, str(error)), f"refused in other words: {error}"
            else:
                raise AssertionError("the client did not refuse")

        self._try(capability, {"outcome": "refused by the client", "advice": advice}, refused)

    def _try(self, capability, cell, run):
        try:
            run()
        except Exception:
            self.failed = True
            print(f"FAIL {self.name}: {capability}")
            traceback.print_exc(limit=-3, file=sys.stdout)
        else:
            self.cells[capability] = cell
            print(f"  ok {self.name}: {capability}: {cell['outcome']}")
        sys.stdout.flush()

    def finish(self):
        """Ends the process: with 1 when something failed or is not as it is written."""
        if self.failed:
            sys.exit(1)
        text = json.dumps({**self.head, "cells": self.cells}, indent=2, ensure_ascii=False) + "\n"
        slug = re.sub(r"[^a-z0-9.]+", "-", f"python {self.name}".lower())
        path = RESULTS / f"{slug}.json"
        if os.environ.get("LATERNA_WRITE_MATRIX"):
            RESULTS.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            print(f"FAIL {self.name}: {path.name} says something else; npm run test:clients:python -- --write writes it anew")
            sys.exit(1)
