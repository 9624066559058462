#!/usr/bin/python3
# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks recorded REST requests against Discord's OpenAPI description and documentation.

Usage: validate_requests.py OPENAPI.json FILE-OR-FOLDER...
A file holds one JSON object a line: method, path (without /api/v10, tokens as the word "token"),
query, body, files (names), contentType. Fails on any fault and when there is nothing to check.
"""
import collections
import json
import pathlib
import sys
import warnings

import jsonschema.exceptions

warnings.filterwarnings("ignore", category=DeprecationWarning)

import contract_rules as rules  # noqa: E402
from contract_schema import Description  # noqa: E402

MOST_FAULTS_SHOWN = 60


class Validator:
    """Checks requests one by one and counts the routes they used."""

    def __init__(self, description):
        self._description = description
        self.routes = collections.Counter()

    def faults(self, request):
        """Texts of everything wrong with one request."""
        method, path = request["method"], request["path"].replace("%40", "@")
        template, operation = self._description.route(method, path)
        if operation is None:
            return [f"no such route: {method} {path}"]
        self.routes[f"{method} {template}"] += 1
        found = list(self._query_faults(template, operation, request.get("query", {})))
        shape = self._body_faults(template, operation, request)
        if shape:  # the rules below rely on the types
            return found + shape
        return found + [f"{place or 'body'}: {text}"
                        for place, text in self._documented(method, template, request)]

    def _query_faults(self, template, operation, query):
        known = self._description.query_names(template, operation)
        for name, value in query.items():
            schema = known.get(name, {}).get("schema", {})
            if name not in known:
                yield f"query {name}: not of this route"
            elif "integer" in str(schema.get("type")):
                in_bounds = value.isdigit() and schema.get("minimum", 0) <= int(value) <= schema.get("maximum", 2 ** 64)
                if not in_bounds:
                    yield f"query {name}: {value} is out of bounds"
            elif "boolean" in str(schema.get("type")) and value not in ("true", "false"):
                yield f"query {name}: {value} is neither true nor false"
        for name, parameter in known.items():
            if parameter.get("required") and name not in query:
                yield f"query {name}: missing"

    def _body_faults(self, template, operation, request):
        validator = self._description.validator(template, operation)
        if "body" not in request:
            required = operation.get("requestBody", {}).get("required", False)
            return ["a body is required"] if required else []
        if validator is None:
            return ["this route takes no body"]
        content = request.get("contentType", "")
        if content not in ("application/json", "multipart/form-data"):
            return [f"content type {content!r}"]
        return [self._explain(error) for error in validator.iter_errors(request["body"])]

    @staticmethod
    def _explain(error):
        deepest = jsonschema.exceptions.best_match([error])
        while deepest.context:  # of a union without a constant type: what its first member says
            deepest = deepest.context[0]
        place = deepest.json_path.removeprefix("$").lstrip(".") or "body"
        text = deepest.message
        if len(text) > 200:  # it repeats the whole value
            text = f"breaks {deepest.validator} {str(deepest.validator_value)[:80]}"
        return f"{place}: {text}"

    @staticmethod
    def _documented(method, template, request):
        body, files = request.get("body"), request.get("files", [])
        multipart = request.get("contentType") == "multipart/form-data"
        guild = "/guilds/{guild_id}/" in template
        if body is None:
            return []
        if template.endswith("/callback"):
            return rules.callback(body, files, multipart)
        if template.endswith("/commands") and method == "PUT":
            return rules.commands(body, guild)
        if template.endswith("/commands") and method == "POST":
            return rules.command(body, guild)
        if template == "/channels/{channel_id}/webhooks":
            return rules.webhook_name(body.get("name"), "name")
        if template == "/webhooks/{webhook_id}/{webhook_token}" and method == "POST":
            found = list(rules.message(body, files, interaction=True, multipart=multipart))
            return found + list(rules.webhook_name(body.get("username"), "username"))
        if template == "/channels/{channel_id}/messages" and method == "POST":
            return rules.message(body, files, multipart=multipart)
        if "/messages/" in template and method == "PATCH":
            return rules.message(body, files, creating=False, multipart=multipart)
        return []


def requests(paths):
    """(place, request) of every recorded line."""
    for path in map(pathlib.Path, paths):
        for file in sorted(path.glob("*.jsonl")) if path.is_dir() else [path]:
            with file.open(encoding="utf-8") as lines:
                for number, line in enumerate(lines, 1):
                    if line.strip():
                        yield f"{file.name}:{number}", json.loads(line)


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    validator = Validator(Description(arguments[0]))
    total, faults = 0, collections.OrderedDict()
    for place, request in requests(arguments[1:]):
        total += 1
        for fault in validator.faults(request):
            faults.setdefault((request["method"], request["path"], fault), place)
    for (method, path, fault), place in list(faults.items())[:MOST_FAULTS_SHOWN]:
        print(f"{place}: {method} {path}\n    {fault}")
    if len(faults) > MOST_FAULTS_SHOWN:
        print(f"... and {len(faults) - MOST_FAULTS_SHOWN} more")
    print(f"{total} requests on {len(validator.routes)} routes, {len(faults)} faults")
    for route, count in sorted(validator.routes.items()):
        print(f"{count:7} {route}")
    if total == 0:
        print("Nothing was recorded: run all tests, not this one alone.")
    return 1 if faults or total == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
