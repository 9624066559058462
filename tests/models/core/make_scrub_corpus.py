# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_scrub_corpus.py [--check]: writes scrub_corpus.jsonl beside itself, or compares it.

Each line is one text as logs, errors, settings and captured frames hold it, with the parts of it that
must not survive scrubbing. All secrets are made up; the same ones come out every time."""

import base64
import hashlib
import json
import pathlib
import sys
import urllib.parse

OUT = pathlib.Path(__file__).with_name("scrub_corpus.jsonl")
ALPHABETS = {
    "url": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
    "word": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
    "hex": "0123456789abcdef",
    "base64": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    "upper": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
}
COUNT = 0


def letters(length, alphabet="url"):
    """Letters that look random and are the same in every run; the first is no punctuation."""
    global COUNT
    COUNT += 1
    known = ALPHABETS[alphabet]
    text, block = "", 0
    while len(text) < length:
        digest = hashlib.sha256(f"{COUNT}/{block}".encode()).digest()
        text += "".join(known[byte % len(known)] for byte in digest)
        block += 1
    return "x" + text[1:length] if text[0] in "-_+/" else text[:length]


def snowflake():
    return str(175928847299117063 + int(letters(9, "hex"), 16))


def bot_token(first=23, last=38):
    """Of 59, 70, 72 and more characters over the years: id in base64, time, signature."""
    user = base64.urlsafe_b64encode(snowflake().encode()).decode().rstrip("=")
    return f"{(user + letters(8))[:first] if first < len(user) else user}.{letters(6)}.{letters(last)}"


def bot_tokens():
    return [bot_token(23, 27), bot_token(24, 27), bot_token(26, 38), bot_token(26, 45), bot_token(26, 60)]


TOKEN_PLACES = [
    "%s", "token %s was refused", "DISCORD_TOKEN=%s", "export DISCORD_TOKEN='%s'", "set DISCORD_TOKEN=%s",
    "Authorization: Bot %s", "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":1}}", "{\\\"token\\\":\\\"%s\\\"}",
    "header \"Authorization\": \"Bot %s\", next", "GET https://example.com/?token=%s&x=1", "(%s)", "<%s>",
    "login with Bot %s failed: 401", "frame> {\"op\": 6, \"d\": {\"token\": \"%s\", \"session_id\": \"a\", \"seq\": 9}}",
    "2026-11-23T17:51:58.123Z warning dbsbm.rest: 401 for %s", "Invalid token:\n%s\nsee the portal",
    "client.run('%s')", "os.environ[\"DISCORD_TOKEN\"] = \"%s\"", "discord_token: %s # of the old bot",
    "environment:\n  - DISCORD_TOKEN=%s", "Environment=DISCORD_TOKEN=%s", "dbsbmd --token %s run",
    "curl -H \"Authorization: Bot %s\" https://discord.com/api/v10/users/@me", "a=%s;b", "[%s]",
    "&quot;token&quot;:&quot;%s&quot;", "token%%3D%s", "<token>%s</token>", "Some(\"%s\")", "%s\r\n",
]

KEY_PLACES = [
    "https://api.the-odds-api.com/v4/sports/basketball_nba/odds?apiKey=%s&regions=us",
    "https://api.the-odds-api.com/v4/sports/?apiKey=%s", "x-apisports-key: %s", "\"x-apisports-key\": \"%s\"",
    "('x-apisports-key', '%s')", "X-RapidAPI-Key: %s", "{\"api_key\":\"%s\"}", "{\"apiKey\" : \"%s\", \"a\": 1}",
    "{\\\"api_key\\\":\\\"%s\\\"}", "API_KEY=%s", "ODDS_API_KEY=%s\nLOG_LEVEL=INFO", "odds_api_key = %s",
    "api-key=%s", "api_key=%s&league=nba", "the API key %s is used up", "API key: %s", "wrong api key (%s)",
    "apikey -> %s", "params {'apiKey': '%s', 'regions': 'us'}", "GET /fixtures?api_key=%s HTTP/1.1",
    "secret_key: '%s'", "\"client_secret\" : \"%s\"", "CLIENT_SECRET=%s", "access_key=%s", "--api-key %s",
    "--api-key=%s", "<api_key>%s</api_key>", "\"keys\": 1, \"apiKeys\": [\"%s\", \"%s\"]", "curl -H 'X-Api-Key: %s'",
    "signing_key=%s", "encryption-key: %s", "https://maps.example.com/js?key=%s&v=3", "subscription_key=%s",
]

PASSWORD_PLACES = [
    "MYSQL_PASSWORD=%s", "export PGPASSWORD=\"%s\"", "password: %s", "\"password\":\"%s\"", "password='%s' host=db",
    "host=db user=bets password=%s dbname=bets", "Server=db;Uid=bets;Pwd=%s;", "DBSBM_VAULT_PASSPHRASE=%s",
    "passphrase: %s", "passwd = %s", "--password %s", "--password=%s", "db_pass: %s", "user_pass=%s",
    "machine db login bets password %s", "password is: %s", "Password '%s' is wrong", "<password>%s</password>",
    "password => \"%s\"", "{'password': b'%s'}", "\"database\":{\"user\":\"bets\",\"password\":\"%s\",\"port\":5432}",
    "password: |\n  %s", "PASSWORD=%s", "smtp_password=%s;next", "new_password=%s&again=1", "password1: %s",
]
PASSWORDS = ["hunter2hunter2", "S3cr3t!Pa55", "Tr0ub4dor&3".replace("&", "+"), "pa.ss-wo_rd9", "correct9horse9battery"]

URL_PASSWORDS = [
    "postgresql://bets:%s@db.example.com:5432/bets", "postgres://bets:%s@localhost/bets?sslmode=require",
    "mysql://root:%s@127.0.0.1:3306/bets", "redis://:%s@localhost/0", "amqp://guest:%s@mq//", "ftp://a:%s@ftp.example.com",
    "https://user:%s@example.com/path?x=1", "opened \"postgresql://bets:%s@[::1]:5432/bets\" in 3 ms",
    "DBSBM_DATABASE_URL=postgresql://bets:%s@db/bets", "root:%s@tcp(127.0.0.1:3306)/bets",
    "could not connect to <postgresql://bets:%s@db/bets>: refused", "{\"url\":\"postgresql://bets:%s@db/bets\"}",
    "postgresql:\\/\\/bets:%s@db\\/bets", "jdbc:postgresql://db/bets?user=bets&password=%s",
]
RAW_URL_PASSWORDS = ["p@ss:w0rd9", "sl/ash/9999", "hash#mark?77", "S3cr3t!Pa55word", "p%40ss%2Fw0rd"]

WEBHOOK_PLACES = [
    "https://discord.com/api/webhooks/%s/%s", "https://discordapp.com/api/webhooks/%s/%s",
    "https://canary.discord.com/api/webhooks/%s/%s", "https://ptb.discord.com/api/webhooks/%s/%s",
    "https://discord.com/api/v10/webhooks/%s/%s?wait=true", "POST /api/v10/webhooks/%s/%s?wait=true -> 204",
    "https://discord.com/api/webhooks/%s/%s?thread_id=12&wait=true", "PATCH /webhooks/%s/%s/messages/@original",
    "{\"url\":\"https:\\/\\/discord.com\\/api\\/webhooks\\/%s\\/%s\"}", "{\"url\":\"https://discord.com/api/webhooks/%s/%s\"}",
    "webhook <https://discord.com/api/webhooks/%s/%s> answered 404", "url=https%%3A%%2F%%2Fdiscord.com%%2Fapi%%2Fwebhooks%%2F%s%%2F%s",
    "DELETE https://discord.com/api/v10/webhooks/%s/%s/messages/99", "https://discord.com/api/webhooks/%s/%s/github",
    "hook: https://discord.com/api/webhooks/%s/%s.", "/webhooks/%s/%s/slack",
]

INTERACTION_PLACES = [
    "POST https://discord.com/api/v10/interactions/%s/%s/callback", "/interactions/%s/%s/callback -> 404 in 83 ms",
    "PATCH /api/v10/webhooks/%s/%s/messages/@original", "{\"id\":\"%s\",\"type\":2,\"token\":\"%s\",\"version\":1}",
    "interaction %s had %s", "{'id': '%s', 'token': '%s'}", "id=%s token=%s", "{\\\"id\\\":\\\"%s\\\",\\\"token\\\":\\\"%s\\\"}",
]

BEARER_PLACES = [
    "Authorization: Bearer %s", "authorization=%s", "\"authorization\":\"Bearer %s\"", "curl -H 'Authorization: Basic %s'",
    "Proxy-Authorization: Basic %s", "sent Bearer %s", "('Authorization', 'Bearer %s')", "[authorization: Bearer %s]",
    "Authorization: Token %s", "Authorization: %s", "{\"headers\":{\"Authorization\":\"Bearer %s\"}}", "AUTHORIZATION: bearer %s",
    "Authorization: Digest username=\"u\", response=\"%s\", qop=auth", "Authorization => Bot %s", "access_token=%s&x=1",
    "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 604800}", "refresh_token: %s",
    "Cookie: session=%s; other=1", "Set-Cookie: __sdcfduid=%s; Path=/", "\"cookie\": \"a=b; c=%s\"",
]

MAIL_PLACES = [
    "mail to %s now", "%s", "<%s>", "From: Jo Doe <%s>", "\"email\":\"%s\"", "user %s signed in", "mailto:%s?subject=x",
    "email=%s&x=1", "%s, and others", "sent (%s)",
]
MAILS = ["jo.doe+bets@mail.example.co.uk", "alice_99@example.com", "j\u00fcrgen@ex\u00e4mple.de", "bob@sub.domain.example.org",
         "x-y-z@example.travel", "o.k%z@example.io"]

HOME_PLACES = [
    ("open /home/%s/.config/dbsbm.json", "/home/%s"), ("sqlite:////home/%s/bets.db", "/home/%s"),
    ("file:///home/%s/x.log", "/home/%s"), ("/Users/%s/Library/dbsbm", "/Users/%s"), ("file:///Users/%s/x", "/Users/%s"),
    ("C:\\Users\\%s\\AppData\\dbsbm.log", "\\%s"), ("C:\\\\Users\\\\%s\\\\x", "\\%s"), ("C:/Users/%s/x", "/Users/%s"),
    ("file:///C:/Users/%s/x", "/Users/%s"), ("{\"path\":\"\\/home\\/%s\\/x\"}", "/%s"), ("%%2Fhome%%2F%s%%2Fx", "F%s"),
    ("/var/home/%s/x", "/home/%s"), ("(/home/%s)", "/home/%s"), ("PATH=/usr/bin:/home/%s/bin", "/home/%s"),
    ("at main (/home/%s/bot/index.js:12:3)", "/home/%s"), ("/mnt/c/Users/%s/x", "/Users/%s"), ("d:\\users\\%s", "\\%s"),
]
NAMES = ["alice", "b.smith", "Zo\u00eb", "user_1"]

MARKED = [
    "ghp_" + letters(36, "word"), "github_pat_" + letters(40, "word"), "glpat-" + letters(20), "xoxb-" + letters(24),
    "sk_live_" + letters(24, "word"), "AKIA" + letters(16, "upper"), "AIza" + letters(35), "sk-" + letters(40, "word"),
]
MARKED_PLACES = ["%s", "cloned with %s", "https://%s@github.com/x/y", "key=%s", "{\"a\":\"%s\"}"]

# Marks inside of a password, spellings of a token, and other forms that hide the end of a value.
MARKED_PASSWORDS = [
    "postgresql://bot:it's%s@host/db", "'postgresql://bot:it's%s@host/db', x", "postgresql://bot:a''%s@host/db",
    "{'url':'postgresql://bot:it's%s@host/db','mail':'x'}", "postgresql:\\/\\/bot:it's%s@host\\/db",
    "password=ok.%s", "password=not,%s", "password=set;%s", "password: true!%s", "password=no'%s",
    "password=ok)%s", "password=ok<%s", "password=null&%s", "token: none:%s", "password=yes.,%s x",
    "password=ab;%s", "password=ab&%s", "password=ab;%s;cd", "password=ab&%s==", "Pwd=ab;%s;Uid=bets;",
    "pass=%s", "pass: %s", "x; PGPASS=%s", "{'pass': '%s'}", "app_pass=%s", "-e pass=%s -e x=1",
    "https://%s@github.com/x", "https://%s:@github.com/x",
    "https%%3A%%2F%%2F%s%%40github.com%%2Fx", "git clone \"https://%s@github.com/x\"",
    "postgres://me@corp.com:%s@host", "postgres://u:12345/%s@host", "postgres://o'neil:%s@host",
    "postgresql%%3A%%2F%%2Fbot%%3A%s%%40localhost", "postgresql%%253A%%252F%%252Fbot%%253A%s%%2540localhost", "?url=postgresql%%3A%%2F%%2Fbot%%3A1%%2F%s%%40localhost%%2Fdb&x=1",
    "'Authorization': ['Bot', '%s']", "\"authorization\": [\"%s\"]", "'Authorization': ('Bot', '%s')",
    "'set-cookie': ['session=%s; Path=/']", "\"set-cookie\": [\n  \"session=%s; Path=/\"\n]",
    "password\u00a0:\u00a0%s", "password\u202f: %s", "token\u00a0=\u00a0'%s'",
    "password='it''s %s'", "password=\"a\"\"%s\"", "api.key=%s", "api.key: '%s'",
    "root:it's%s@tcp(127.0.0.1:3306)/bets",
]
DOTS = ["%2E", "%2e", "\\u002e", "\\u002E", "%252E", "&#46;"]
DOTTED_PLACES = ["%s", "sent %s on", "x=1&t=%s&y=2", "{\"a\":\"%s\"}"]
SPACED_HOMES = [
    "C:\\Users\\Jane Doeverly", "open C:\\Users\\Jane Doeverly\nnext", "'C:\\Users\\Jane van Doeverly'", "C:/Users/Jane%20Doeverly/x",
    "file:///C:/Users/Jane%20Doeverly", "file:///Users/Jane%20Doeverly/x",
]


def marked_cases():
    found = []
    for place in MARKED_PASSWORDS:
        for password in ("s3cretPassword9", letters(24, "word")):
            found.append((place % password, [password]))
    for place in DOTTED_PLACES:
        for dot in DOTS:
            token = bot_token(26, 38).replace(".", dot)
            found.append((place % token, [token.rsplit(dot, 1)[1]]))
    for place in ("https://%s:x-oauth-basic@github.com/x", "https%%3A%%2F%%2F%s%%3Ax-oauth-basic%%40github.com"):
        token = letters(40, "hex")
        found.append((place % token, [token]))
    for place in ("key=%s", "key: %s", "'key': '%s'", "{\\\"key\\\":\\\"%s\\\"}", "odds with key=%s, region us"):
        key = letters(32, "hex")
        found.append((place % key, [key]))
    found += [(text, ["Jane", "Doeverly"]) for text in SPACED_HOMES]
    return found


def cases():
    """(text, [parts that must be gone])"""
    found = []
    for place in TOKEN_PLACES:
        for token in bot_tokens() + ["mfa." + letters(84)]:
            found.append((place % token, [token]))
    for place in KEY_PLACES:
        for key in (letters(32, "hex"), "a1" + letters(30, "word"), letters(8, "hex") + "4" + letters(40, "hex")):
            found.append((place % ((key,) * place.count("%s")), [key]))
    for place in PASSWORD_PLACES:
        found += [(place % password, [password]) for password in PASSWORDS]
    for place in URL_PASSWORDS:
        for password in RAW_URL_PASSWORDS:
            if not ("?" in place and "/" in password) and not ("tcp(" in place and set("/@") & set(password)):
                found.append((place % password, [password]))
    for place in WEBHOOK_PLACES:
        for length in (60, 68, 74):
            token = letters(length)
            found.append((place % (snowflake(), token), [token]))
    for place in INTERACTION_PLACES:
        for number in range(3):
            identity = snowflake()
            token = base64.urlsafe_b64encode(f"interaction:{identity}:{letters(60 + number)}".encode()).decode().rstrip("=")
            found.append((place % (identity, token), [token]))
    for place in BEARER_PLACES:
        for token in (letters(30), letters(48, "word") + "==", "eyJ" + letters(30) + "." + letters(60) + "." + letters(43)):
            found.append((place % token, [token]))
    for kind in ("", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED "):
        body = [letters(64, "base64") for _ in range(3)]
        block = f"-----BEGIN {kind}PRIVATE KEY-----\n" + "\n".join(body) + f"\n-----END {kind}PRIVATE KEY-----"
        found.append((block, body))
        found.append((f"read\n{block}\nfrom the folder", body))
        found.append((json.dumps({"private_key": block, "x": 1}), body))
        found.append((block[:150], [body[0]]))
        found.append((block.replace("\n", "\r\n"), body))
    for place in MAIL_PLACES:
        found += [(place % mail, [mail]) for mail in MAILS]
    found += [(f"to={urllib.parse.quote(mail)}", [urllib.parse.quote(mail)]) for mail in MAILS[:2]]
    for place, part in HOME_PLACES:
        found += [(place % name, [part % name]) for name in NAMES]
    found.append(("C:\\Users\\John Smith\\AppData", ["John", "Smith"]))
    for place in MARKED_PLACES:
        found += [(place % secret, [secret]) for secret in MARKED]
    return found + marked_cases()


def main(arguments):
    lines = [json.dumps({"text": text, "secrets": parts}, ensure_ascii=False) for text, parts in cases()]
    assert len(set(lines)) == len(lines) >= 500, "cases repeat"
    text = "\n".join(lines) + "\n"
    if "--check" not in arguments:
        OUT.write_text(text, encoding="utf-8")
    elif OUT.read_text(encoding="utf-8") != text:
        sys.exit(f"{OUT.name} is not what {pathlib.Path(__file__).name} makes. Run it without --check.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
