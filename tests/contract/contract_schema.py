# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Discord's OpenAPI description made strict: what a request body, route and query may be.

The description never closes its objects, has empty enums, and writes unions that give useless
errors; see the functions below for what is changed and why.
"""
import copy
import datetime
import json
import re

import jsonschema

# Written as integers in the description, as digit strings in the documentation; both are accepted.
PERMISSION_KEYS = {"default_member_permissions", "permissions", "allow", "deny"}
# Known to the documentation and the real service, but missing in some of the description's schemas.
EXTRA_KEYS = {"tts": {"type": ["boolean", "null"]}, "enforce_nonce": {"type": ["boolean", "null"]}}


class Description:
    """The routes of the description, each with its body validator."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        self.document = document
        self._schemas = document["components"]["schemas"]
        self._raw = copy.deepcopy(self._schemas)
        for name in list(self._schemas):
            self._schemas[name] = self._strict(self._schemas[name], name)
        self._resolver = jsonschema.RefResolver("", document)
        self._validators = {}
        self._routes = sorted(document["paths"], key=lambda path: [
            (segment.startswith("{"), segment) for segment in path.strip("/").split("/")])

    # Routes

    def route(self, method, path):
        """(template, operation) of a request, or (template or None, None). Literal segments win."""
        segments = path.strip("/").split("/")
        known = None
        for template in self._routes:
            pattern = template.strip("/").split("/")
            if len(pattern) != len(segments):
                continue
            if all(p.startswith("{") or p == s for p, s in zip(pattern, segments)):
                operation = self.document["paths"][template].get(method.lower())
                if operation is not None:
                    return template, operation
                known = known or template
        return known, None

    def query_names(self, template, operation):
        """Names of the query parameters of an operation."""
        parameters = self.document["paths"][template].get("parameters", []) + operation.get("parameters", [])
        return {p["name"]: p for p in parameters if p.get("in") == "query"}

    def validator(self, template, operation):
        """The validator of the JSON body, or None when the route takes none.

        A multipart request's payload_json must fit the JSON schema too: the multipart one only adds
        the files.
        """
        content = operation.get("requestBody", {}).get("content", {})
        if not content:
            return None
        key = (template, operation.get("operationId"))
        if key not in self._validators:
            media = content.get("application/json") or content["multipart/form-data"]
            schema = self._strict(media["schema"], "")
            self._validators[key] = jsonschema.Draft202012Validator(
                schema, resolver=self._resolver, format_checker=formats)
        return self._validators[key]

    # Schemas

    def _target(self, schema):
        name = schema.get("$ref", "").rsplit("/", 1)[-1]
        return self._raw.get(name, schema)

    def _type_values(self, schema):
        """The constants of an object's "type", or None when it does not tell its kind that way."""
        target = self._target(schema)
        kind = target.get("properties", {}).get("type", {}) if isinstance(target, dict) else {}
        values = kind.get("enum") or ([kind["const"]] if "const" in kind else None)
        return values if values and "type" in target.get("required", []) else None

    def _strict(self, schema, name):
        if isinstance(schema, list):
            return [self._strict(item, "") for item in schema]
        if not isinstance(schema, dict):
            return schema
        result = {}
        for key, value in schema.items():
            if key == "enum" and value == []:
                continue
            if key == "properties":
                value = {prop: self._property(prop, sub, name) for prop, sub in value.items()}
            elif key not in ("enum", "const", "required", "$ref"):
                value = self._strict(value, "")
            result[key] = value
        unions = [key for key in ("oneOf", "anyOf") if key in schema]
        for union in unions:
            result = self._union(result, union, schema[union])
        if "properties" in schema and "additionalProperties" not in schema and not unions:
            if "content" in result["properties"] and "embeds" in result["properties"]:
                for key, extra in EXTRA_KEYS.items():
                    result["properties"].setdefault(key, extra)
            result["additionalProperties"] = False
        return result

    def _property(self, name, schema, owner):
        strict = self._strict(schema, "")
        if name in PERMISSION_KEYS:
            return {"anyOf": [{"type": "string", "pattern": "^[0-9]{1,20}$"}, strict]}
        if name == "id" and owner == "MessageAttachmentRequest":  # snowflake or number
            return {"anyOf": [{"type": "integer", "minimum": 0}, strict]}
        return strict

    def _union(self, schema, union, members):
        """A union as a chain of conditions on null and on the constant "type"."""
        strict = schema[union]
        rest = [(raw, made) for raw, made in zip(members, strict) if raw != {"type": "null"}]
        kinds = [(self._type_values(raw), made) for raw, made in rest]
        outer = {key: value for key, value in schema.items() if key not in (union, "x-discord-union")}
        if len(rest) == 1:
            chosen = rest[0][1]
        elif all(values for values, _ in kinds):
            chosen = self._by_type(kinds)
        else:
            chosen = {"anyOf": [made for _, made in rest]}
        if len(rest) < len(members):
            chosen = {"if": {"type": "null"}, "then": {}, "else": chosen}
        return {**outer, "allOf": outer.get("allOf", []) + [chosen]} if outer else chosen

    @staticmethod
    def _by_type(kinds):
        by_value = {}
        for values, made in kinds:
            for value in values:
                by_value.setdefault(value, []).append(made)
        rules = []
        for value, made in by_value.items():
            rules.append({"if": {"properties": {"type": {"const": value}}},
                          "then": made[0] if len(made) == 1 else {"anyOf": made}})
        return {"type": "object", "required": ["type"],
                "properties": {"type": {"enum": list(by_value)}}, "allOf": rules}


formats = jsonschema.FormatChecker(formats=())


@formats.checks("snowflake")
def _is_snowflake(value):
    return not isinstance(value, str) or (value.isascii() and value.isdigit() and int(value) < 2 ** 64)


@formats.checks("nonce")
def _is_nonce(value):
    return isinstance(value, int) or not isinstance(value, str) or len(value) <= 25


@formats.checks("int64")
def _is_int64(value):
    return not isinstance(value, int) or -2 ** 63 <= value < 2 ** 63


@formats.checks("int32")
def _is_int32(value):
    return not isinstance(value, int) or -2 ** 31 <= value < 2 ** 32  # flags are unsigned


@formats.checks("uri")
def _is_uri(value):
    return not isinstance(value, str) or bool(re.fullmatch(r"(https?|attachment|discord)://\S+", value))


@formats.checks("date-time")
def _is_date_time(value):
    if not isinstance(value, str):
        return True
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value):
        return False
    try:
        datetime.datetime.strptime(value[:19], "%Y-%m-%dT%H:%M:%S")
    except ValueError:
        return False
    return True
