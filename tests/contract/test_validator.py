#!/usr/bin/python3
# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The validator itself: good bodies pass, each kind of bad one is found. Argument: OPENAPI.json."""
import contextlib
import copy
import io
import json
import pathlib
import sys
import tempfile
import unittest

import validate_requests
from contract_schema import Description

SPEC = sys.argv.pop(1)
VALIDATOR = validate_requests.Validator(Description(SPEC))
QUIET = {"parse": []}


def request(method, path, body=None, files=(), query=None):
    line = {"method": method, "path": path, "query": query or {}, "files": list(files),
            "contentType": "multipart/form-data" if files else "application/json"}
    if body is not None:
        line["body"] = body
    return line


def button(custom_id="a", **more):
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id, **more}


def row(*children):
    return {"type": 1, "components": list(children)}


def posted(**body):
    return request("POST", "/channels/1/messages", {"content": "x", "allowed_mentions": QUIET, **body})


def answered(kind, data=None):
    body = {"type": kind}
    if data is not None:
        body["data"] = data
    return request("POST", "/interactions/1/token/callback", body)


def option(name, kind=3, **more):
    return {"name": name, "type": kind, "description": "Text", **more}


def registered(*options, **more):
    command = {"name": "bet", "description": "Places a bet", "options": list(options), **more}
    return request("PUT", "/applications/1/guilds/2/commands", [command])


class Good(unittest.TestCase):
    def check(self, line):
        self.assertEqual(VALIDATOR.faults(line), [])

    def test_message(self):
        self.check(posted(nonce="1", enforce_nonce=True, tts=False, components=[row(button())],
                          embeds=[{"title": "T", "color": 5, "fields": [{"name": "a", "value": "b"}],
                                   "timestamp": "2026-01-02T03:04:05.000Z"}]))

    def test_upload(self):
        self.check(request("POST", "/webhooks/1/token", {
            "content": "<@&17>", "username": "Ada", "allowed_mentions": {"parse": [], "roles": ["17"]},
            "attachments": [{"id": 0, "filename": "slip.png"}],
            "embeds": [{"image": {"url": "attachment://slip.png"}}]}, ["slip.png"], {"wait": "true"}))

    def test_callbacks(self):
        self.check(answered(4, {"content": "x", "flags": 64, "allowed_mentions": QUIET}))
        self.check(answered(5, {"flags": 64}))
        self.check(answered(6))
        self.check(answered(7, {"content": "x", "components": [], "allowed_mentions": QUIET}))
        self.check(answered(8, {"choices": [{"name": "a", "value": "b"}]}))
        self.check(answered(9, {"custom_id": "m", "title": "T", "components": [
            {"type": 18, "label": "L", "component": {"type": 4, "custom_id": "t", "style": 1}}]}))

    def test_edits(self):
        self.check(request("PATCH", "/webhooks/1/token/messages/@original", {"content": "x", "allowed_mentions": QUIET}))
        self.check(request("PATCH", "/webhooks/1/token/messages/%40original", {"embeds": None, "allowed_mentions": QUIET}))
        self.check(request("PATCH", "/channels/1/messages/2", {"content": "x", "allowed_mentions": QUIET}))

    def test_commands(self):
        self.check(registered(option("pick", required=True, autocomplete=True), option("odds", min_length=1),
                              default_member_permissions="32"))
        self.check(registered({"name": "line", "type": 1, "description": "Line", "options": [option("pick")]}))
        self.check(request("PUT", "/applications/1/commands", [{"name": "Grade this slip", "type": 3}]))

    def test_selects(self):
        self.check(posted(components=[row({"type": 5, "custom_id": "u", "max_values": 3})]))
        self.check(posted(components=[row({"type": 3, "custom_id": "s", "options": [{"label": "A", "value": "a"}]})]))

    def test_reads(self):
        self.check(request("GET", "/applications/@me"))
        self.check(request("GET", "/gateway/bot"))
        self.check(request("GET", "/channels/1/messages", query={"limit": "100", "after": "5"}))


class Bad(unittest.TestCase):
    def check(self, line, expected):
        faults = VALIDATOR.faults(line)
        self.assertTrue(any(expected in fault for fault in faults), faults)

    def test_routes(self):
        self.check(request("GET", "/channel/1"), "no such route")
        self.check(request("PUT", "/channels/1/messages", {}), "no such route")
        self.check(request("POST", "/channels/1/messages"), "body is required")
        self.check(request("GET", "/channels/1/messages", query={"limit": "101"}), "limit")
        self.check(request("GET", "/channels/1/messages", query={"limits": "1"}), "limits")

    def test_misspelt_keys(self):
        self.check(posted(contents="x"), "contents")
        self.check(posted(components=[row(button(lable="x"))]), "lable")
        self.check(answered(4, {"contnt": "x", "allowed_mentions": QUIET}), "contnt")
        self.check(registered(option("a", requird=True)), "requird")

    def test_types(self):
        self.check(posted(content=5), "content")
        self.check(posted(embeds=[{"color": 1 << 24}]), "color")
        self.check(posted(embeds=[{"timestamp": "yesterday"}]), "timestamp")
        self.check(posted(embeds=[{"url": "no url"}]), "url")
        self.check(posted(message_reference={"message_id": "12x"}), "message_id")
        self.check(posted(components=[row({"type": 99})]), "type")
        self.check(answered(99), "type")
        wrong = posted()
        wrong["contentType"] = "application/x-www-form-urlencoded"
        self.check(wrong, "content type")

    def test_message_rules(self):
        self.check(request("POST", "/channels/1/messages", {"content": "x"}), "allowed_mentions")
        self.check(request("PATCH", "/channels/1/messages/2", {"content": "x"}), "allowed_mentions")
        self.check(answered(4, {"content": "x"}), "allowed_mentions")
        self.check(posted(allowed_mentions={"parse": ["roles"], "roles": ["1"]}), "both")
        self.check(posted(content="x" * 2001), "2000")
        self.check(posted(content=""), "empty")
        self.check(posted(enforce_nonce=True), "nonce")
        self.check(posted(nonce="x" * 26), "nonce")
        self.check(posted(flags=64), "flags")
        self.check(posted(embeds=[{"description": "x" * 4000}, {"description": "x" * 2001}]), "6000")
        self.check(posted(embeds=[{"fields": [{"name": "", "value": "x"}]}]), "fields[0].name")
        self.check(posted(embeds=[{"image": {"url": "attachment://a.png"}}]), "not among the files")
        self.check(posted(attachments=[{"id": 0}]), "no file")
        self.check(posted(flags=1 << 15, components=[{"type": 10, "content": "x"}]), "content")

    def test_component_rules(self):
        self.check(posted(components=[row(button("a"), button("a"))]), "not unique")
        self.check(posted(components=[row(button(url="https://x.y"))]), "style 1")
        self.check(posted(components=[row({"type": 2, "style": 5, "label": "x", "custom_id": "a"})]), "url")
        self.check(posted(components=[row({"type": 2, "style": 1, "custom_id": "a"})]), "label and emoji")
        self.check(posted(components=[row(button(), {"type": 5, "custom_id": "u"})]), "one select")
        self.check(posted(components=[row(button(str(i))) for i in range(6)]), "at most 5")
        self.check(posted(components=[row(button("x" * 101))]), "too long")
        self.check(posted(components=[button()]), "not one of")
        self.check(posted(components=[{"type": 10, "content": "x"}]), "action rows")
        same = [{"label": "A", "value": "a"}] * 2
        self.check(posted(components=[row({"type": 3, "custom_id": "s", "options": same})]), "same value")

    def test_callback_rules(self):
        self.check(answered(5, {"flags": 32768}), "EPHEMERAL")
        self.check(answered(8, {"choices": [{"name": "a", "value": "b"}] * 26}), "choices")
        self.check(answered(9, {"custom_id": "m", "title": "T" * 46, "components": [
            {"type": 18, "label": "L", "component": {"type": 4, "custom_id": "t", "style": 1}}]}), "data.title")

    def test_command_rules(self):
        self.check(registered(option("a"), option("b", required=True)), "behind an optional")
        self.check(registered(option("a"), option("a")), "same name")
        self.check(registered(option("Pick")), "no option name")
        self.check(registered(option("a", autocomplete=True, choices=[{"name": "x", "value": "y"}])), "excludes")
        self.check(registered(option("a"), {"name": "b", "type": 1, "description": "x"}), "mix")
        self.check(registered(name="My bet"), "no command name")
        self.check(registered(contexts=[0]), "global")
        long = [option(f"o{i}", choices=[{"name": f"{j}" * 50, "value": f"{j}" * 99} for j in range(9)]) for i in range(9)]
        self.check(registered(*long), "8000")
        twice = registered()
        twice["body"].append(copy.deepcopy(twice["body"][0]))
        self.check(twice, "twice")

    def test_webhook_names(self):
        self.check(request("POST", "/channels/1/webhooks", {"name": "Discord bets"}), "discord")
        self.check(request("POST", "/webhooks/1/token", {
            "content": "x", "allowed_mentions": QUIET, "username": "clyde"}), "clyde")


class Program(unittest.TestCase):
    def run_on(self, *lines):
        with tempfile.TemporaryDirectory() as folder:
            text = "".join(json.dumps(line) + "\n" for line in lines)
            pathlib.Path(folder, "requests-1.jsonl").write_text(text, encoding="utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = validate_requests.main([SPEC, folder])
            return code, output.getvalue()

    def test_good(self):
        code, output = self.run_on(posted(), request("GET", "/gateway/bot"))
        self.assertEqual(code, 0)
        self.assertIn("POST /channels/{channel_id}/messages", output)
        self.assertIn("2 requests", output)

    def test_bad(self):
        code, output = self.run_on(posted(contents="x"))
        self.assertEqual(code, 1)
        self.assertIn("requests-1.jsonl:1: POST /channels/1/messages", output)

    def test_nothing(self):
        code, output = self.run_on()
        self.assertEqual(code, 1)
        self.assertIn("Nothing was recorded", output)


if __name__ == "__main__":
    unittest.main()
