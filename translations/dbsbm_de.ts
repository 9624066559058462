<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>dbsbm</name>
    <message>
        <source>   Score: %1.</source>
        <translation>   Spielstand: %1.</translation>
    </message>
    <message>
        <source>   Told by %1 of game %2, as of %3.</source>
        <translation>   Von %1 über Spiel %2 gemeldet, Stand %3.</translation>
    </message>
    <message>
        <source>  bets %1 (%2 settled), cappers %3, settings %4, balances %5, net %6 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  taken earlier %1, of other servers %2; times without a zone were read in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 → %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (late)</source>
        <translation> (verspätet)</translation>
    </message>
    <message>
        <source> There are more: name a league.</source>
        <translation> Es gibt mehr: Nenne eine Liga.</translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is no picture. Choose theme_logo or theme_background_picture.</source>
        <translation>„%1“ ist kein Bild. Wähle theme_logo oder theme_background_picture.</translation>
    </message>
    <message>
        <source>#%1 %2, %3: %4</source>
        <translation>#%1 %2, %3: %4</translation>
    </message>
    <message>
        <source>%1
It is graded %2, %3 u. The old grade is reversed and the new one booked at the time of the first; both stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
It is withdrawn and counts nowhere. Its slip says so, and its history stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
The bet is settled once a selection is lost or each of them has a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 by %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>%1 %2 u</source>
        <translation>%1 %2 u</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n more setting(s) are faulty; see the marked ones.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>%1 (%2 expected)</source>
        <translation>%1 (%2 erwartet)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2) is a capper now.</source>
        <translation>%1 (%2) ist jetzt Capper.</translation>
    </message>
    <message>
        <source>%1 (%2) is empty, too long or has characters that cannot be printed. Enter it again, in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is empty, too long or has characters that no key has. Copy it again, without blanks or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is greater than %3 (%4). Lower the first or raise the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) is no capper any more. The record and all bets stay.</source>
        <translation>%1 (%2) ist kein Capper mehr. Die Bilanz und alle Wetten bleiben.</translation>
    </message>
    <message>
        <source>%1 (%2) may risk this now: %3.</source>
        <translation>%1 (%2) darf jetzt so viel riskieren: %3.</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>%1 (graded by the capper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>%1 (not saved yet)</source>
        <translation>%1 (noch nicht gespeichert)</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (entfernt)</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 -3.5, Over 110.5 1H or %1 ML</source>
        <translation>%1 -3.5, Over 110.5 1H oder %1 ML</translation>
    </message>
    <message>
        <source>%1 A change takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A change takes effect when the bot is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 and %2 are the same channel. Choose another for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and up</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 zu %2</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 zu %2.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bets</source>
        <translation>%1 Wetten</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 by %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, %3, page %4 of %5.</source>
        <translation>%1 nach %2, %3, Seite %4 von %5.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts in the environment only. Set it where the program is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 graded bet #%2 %3 first. If that is wrong, undo the grade and grade it again.</source>
        <translation>%1 hat Wette #%2 zuerst gewertet: %3. Wenn das falsch ist, nimm die Wertung zurück und werte neu.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h and more</source>
        <translation>Ab %1 h</translation>
    </message>
    <message>
        <source>%1 has a logo of its own in %2. Choose another alias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a name that is not known here: %2. It is kept and not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has characters that cannot be shown. Type it again without them.</source>
        <translation>%1 hat Zeichen, die nicht gezeigt werden können. Schreibe es ohne sie.</translation>
    </message>
    <message>
        <source>%1 has line breaks or control characters. Write it in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than %2 characters. Shorten it.</source>
        <translation>%1 hat mehr als %2 Zeichen. Kürze den Text.</translation>
    </message>
    <message>
        <source>%1 has no place in settings.json and is not used. Take it out and set %2 in the environment, or the keychain for a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>%1 is "%2", which does not fit. Write it like %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is neither true nor false. Enter true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a Discord id. Copy the id in Discord (developer mode): 17 to 20 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a choice. Enter one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a list of Discord ids. Enter at most %3 ids, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a number. Enter a number from %3, with a point for decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a plain address. Write it as https://host/path, without user, ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not a whole number. Enter a number from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not an absolute path. Enter the whole path, from the root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is not an address of a kind that works here. Use one that starts with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which is too long. Use at most %3 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which names no database or carries a password. Write it as postgresql://user@host:port/database; the password has a setting of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which names no file. Write it as sqlite:///path/to/file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which names none. Enter one or more of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is "%2", which would send secrets unencrypted. Use https, or an address on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, which is out of range. Enter a number from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an alias in %2. Remove the alias or rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an id of another server. Name its counterpart with --map %1=NEW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fixed by the command line or the environment (%2). Change it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is fixed by the environment or the command line at present. Take it out there and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given a second time for the same setting; the other line counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no alias any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting and is not used. Write %2, if that is meant, or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting of a server and is not used. Set %2 instead, if that is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting of a server and is not used. Update this program, if a newer one wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no setting that can be taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a colour, so the default is used. Type it as #RRGGBB.</source>
        <translation>%1 ist keine Farbe, daher wird die Vorgabe genutzt. Schreibe sie als #RRGGBB.</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 names a picture that is not stored here. Choose its file in the settings of the server, or name it with dbsbmd guild ID set %1 FILE.</source>
        <translation>%1 nennt ein Bild, das hier nicht gespeichert ist. Wähle seine Datei in den Einstellungen des Servers oder nenne sie mit dbsbmd guild ID set %1 FILE.</translation>
    </message>
    <message>
        <source>%1 names roles and nobody. Take either the roles or nobody away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now; 95 % of all within %2</source>
        <translation>jetzt %1; 95 % von allen innerhalb von %2</translation>
    </message>
    <message>
        <source>%1 odds are not accepted here. Type the odds like this: %2.</source>
        <translation>%1 Quoten werden hier nicht angenommen. Schreibe die Quote so: %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 parlays of %3</source>
        <translation>%1 von %2 Kombiwetten zu %3</translation>
    </message>
    <message>
        <source>%1 over %2 bets</source>
        <translation>%1 über %2 Wetten</translation>
    </message>
    <message>
        <source>%1 parlays of %2 selections, %3 u on each.</source>
        <translation>%1 Kombiwetten zu %2 Auswahlen, je %3 u.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows the logo of %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since &lt;t:%2:d&gt;</source>
        <translation>%1 seit &lt;t:%2:d&gt;</translation>
    </message>
    <message>
        <source>%1 stands for another name in %2. Remove that alias first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands on the command line, where other users can read it. Put it into the environment (%2) or the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>%1 bis %2 h</translation>
    </message>
    <message>
        <source>%1 to %2, worst %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 u</source>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>%1 u to risk</source>
        <translation>%1 u Einsatz</translation>
    </message>
    <message>
        <source>%1 u to win</source>
        <translation>%1 u Gewinn</translation>
    </message>
    <message>
        <source>%1 u to win %2 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting, the oldest since %2</source>
        <translation>%1 warten, die älteste seit %2</translation>
    </message>
    <message>
        <source>%1 waits for a restart of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed again after change %2. Take back the later change first, or use --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 won-lost-push</source>
        <translation>%1 gewonnen-verloren-push</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 of them self-graded.</source>
        <translation>%1, davon %2 selbst gewertet.</translation>
    </message>
    <message>
        <source>%1, %2 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, at least %2 for rates</source>
        <translation>%1, mindestens %2 für Raten</translation>
    </message>
    <message>
        <source>%1, at most %2 u a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, closed at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, shard %2 of %3, online %4, reconnects: %5</source>
        <translation>%1, Shard %2 von %3, online %4, Neuverbindungen: %5</translation>
    </message>
    <message>
        <source>%1, taken back %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, without a bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1.

Its bets are cancelled and its balances reversed. The history keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 at %3 (D = %4%5): %6, m = %7.</source>
        <translation>%1. %2 zu %3 (D = %4%5): %6, m = %7.</translation>
    </message>
    <message>
        <source>%1. %2 at %3: without a result.</source>
        <translation>%1. %2 zu %3: ohne Ergebnis.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4)</source>
        <translation>%1. %2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1. %2: %3 (%4).</source>
        <translation>%1. %2: %3 (%4).</translation>
    </message>
    <message>
        <source>%1. %2: %3 u (%4)</source>
        <translation>%1. %2: %3 u (%4)</translation>
    </message>
    <message>
        <source>%1. **%2** (%3) %4</source>
        <translation>%1. **%2** (%3) %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: **%2** (%3)</source>
        <translation>%1: **%2** (%3)</translation>
    </message>
    <message>
        <source>%1: record %2 (won-lost-push), net %3, turnover %4.</source>
        <translation>%1: Bilanz %2 (gewonnen-verloren-push), netto %3, Umsatz %4.</translation>
    </message>
    <message>
        <source>%1: the bot may not rename the channel %2. Give it the permissions View Channel, Manage Channels and, for a voice channel, Connect there, then send this again.</source>
        <translation>%1: Der Bot darf den Kanal %2 nicht umbenennen. Gib ihm dort die Rechte Kanal anzeigen, Kanäle verwalten und, bei einem Sprachkanal, Verbinden, dann sende dies erneut.</translation>
    </message>
    <message>
        <source>%1: the bot may not write to the channel %2. Give it the permissions View Channel, Send Messages, Embed Links, Attach Files and Read Message History there, then send this again.</source>
        <translation>%1: Der Bot darf im Kanal %2 nicht schreiben. Gib ihm dort die Rechte Kanal anzeigen, Nachrichten senden, Links einbetten, Dateien anhängen und Nachrichtenverlauf anzeigen, dann sende dies erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n bet(s) were written to %1.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found. Mend them and check again.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n legs: %1</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) could not be saved. See the marked ones for what to do.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) saved.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>&amp;About DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Closing odds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dead heat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Error report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget a member…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import an old record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;League of the alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logos on slips…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Records of a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'%1' is not an option; dbsbm --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(start unverified)</source>
        <translation>(Beginn ungeprüft)</translation>
    </message>
    <message>
        <source>* with self-graded bets.</source>
        <translation>* mit selbst gewerteten Wetten.</translation>
    </message>
    <message>
        <source>**#%1** %2 by %3</source>
        <translation>**#%1** %2 von %3</translation>
    </message>
    <message>
        <source>**%1** &lt;t:%2:d&gt; %3: %4 (%5), %6: %7%8</source>
        <translation>**%1** &lt;t:%2:d&gt; %3: %4 (%5), %6: %7%8</translation>
    </message>
    <message>
        <source>**%1**, %2 (%3): %4</source>
        <translation>**%1**, %2 (%3): %4</translation>
    </message>
    <message>
        <source>**%1**, %2 (%3): %4, net %5, turnover %6 u.</source>
        <translation>**%1**, %2 (%3): %4, netto %5, Umsatz %6 u.</translation>
    </message>
    <message>
        <source>**%1**, net **%2 u**, turnover %3 u</source>
        <translation>**%1**, netto **%2 u**, Umsatz %3 u</translation>
    </message>
    <message>
        <source>**%1: %2**</source>
        <translation>**%1: %2**</translation>
    </message>
    <message>
        <source>**Leaderboard: %1**, %2 (%3)</source>
        <translation>**Rangliste: %1**, %2 (%3)</translation>
    </message>
    <message>
        <source>**Live board**</source>
        <translation>**Live-Tafel**</translation>
    </message>
    <message>
        <source>, %1 UTC</source>
        <translation>, %1 UTC</translation>
    </message>
    <message>
        <source>, dead heat %1</source>
        <translation>, totes Rennen %1</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, starts %1</source>
        <translation>, Beginn %1</translation>
    </message>
    <message>
        <source>--map takes OLD=NEW with two Discord ids, not '%1'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--practice and --real exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed takes a whole number, not '%1'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-110 or +150</source>
        <translation>-110 oder +150</translation>
    </message>
    <message>
        <source>/bet show tells everything about a bet.</source>
        <translation>/bet show zeigt alles über eine Wette.</translation>
    </message>
    <message>
        <source>/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bet</source>
        <translation>1 Wette</translation>
    </message>
    <message>
        <source>1st half</source>
        <translation>1. Halbzeit</translation>
    </message>
    <message>
        <source>1st period</source>
        <translation>1. Drittel</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>1. Viertel</translation>
    </message>
    <message>
        <source>2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>2026-11-23 19:30 (UTC) oder in 2h</translation>
    </message>
    <message>
        <source>2nd half</source>
        <translation>2. Halbzeit</translation>
    </message>
    <message>
        <source>2nd period</source>
        <translation>2. Drittel</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>2. Viertel</translation>
    </message>
    <message>
        <source>3rd period</source>
        <translation>3. Drittel</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>3. Viertel</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>4. Viertel</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: %1 bis %2</translation>
    </message>
    <message>
        <source>: %1 %2 u</source>
        <translation>: %1 %2 u</translation>
    </message>
    <message>
        <source>: cancelled</source>
        <translation>: storniert</translation>
    </message>
    <message>
        <source>; failed: %1</source>
        <translation>; gescheitert: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Practice mode:&lt;/b&gt; a simulated Discord; nothing here reaches a real server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;DBSBM %1&lt;/h3&gt;&lt;p&gt;The desktop home of a Discord bot that keeps a betting record.&lt;/p&gt;&lt;p&gt;&lt;b&gt;It takes no bets and holds no money.&lt;/b&gt; A unit is a normalised stake for record keeping.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bet above this is refused.</source>
        <translation>Eine Wette darüber wird abgelehnt.</translation>
    </message>
    <message>
        <source>A bet below this is refused.</source>
        <translation>Eine Wette darunter wird abgelehnt.</translation>
    </message>
    <message>
        <source>A bet cannot be graded partial as a whole. Grade its legs one by one.</source>
        <translation>Eine Wette kann nicht als Ganzes teilweise gewertet werden. Werte ihre Auswahlen einzeln.</translation>
    </message>
    <message>
        <source>A bet has 1 to %1 selections. Change their number.</source>
        <translation>Eine Wette hat 1 bis %1 Auswahlen. Ändere ihre Zahl.</translation>
    </message>
    <message>
        <source>A bet on a game line. Answer what is missing.</source>
        <translation>Eine Wette auf ein Spiel. Antworte auf das, was fehlt.</translation>
    </message>
    <message>
        <source>A bet on what a player does. Answer what is missing.</source>
        <translation>Eine Wette auf die Leistung eines Spielers. Antworte auf das, was fehlt.</translation>
    </message>
    <message>
        <source>A bot cannot be a capper. Choose a member.</source>
        <translation>Ein Bot kann kein Capper sein. Wähle ein Mitglied.</translation>
    </message>
    <message>
        <source>A bundled font could not be loaded. Install the program again.</source>
        <translation>Eine mitgelieferte Schrift konnte nicht geladen werden. Installiere das Programm neu.</translation>
    </message>
    <message>
        <source>A capper may risk from 0 to %1 u a day. Choose other units.</source>
        <translation>Ein Capper darf 0 bis %1 u am Tag riskieren. Wähle andere Einheiten.</translation>
    </message>
    <message>
        <source>A capper places one with /bet line in Discord; it appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case has a list of 1 to %1 legs. Change their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel in which one message shows the open bets.</source>
        <translation>Ein Kanal, in dem eine Nachricht die offenen Wetten zeigt.</translation>
    </message>
    <message>
        <source>A channel whose name shows the record of this month; the bot needs Manage Channels there.</source>
        <translation>Ein Kanal, dessen Name die Bilanz dieses Monats zeigt; der Bot braucht dort Kanäle verwalten.</translation>
    </message>
    <message>
        <source>A channel whose name shows the units of this month; the bot needs Manage Channels there.</source>
        <translation>Ein Kanal, dessen Name die Einheiten dieses Monats zeigt; der Bot braucht dort Kanäle verwalten.</translation>
    </message>
    <message>
        <source>A command that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database job that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day of %1.</source>
        <translation>Ein Tag in %1.</translation>
    </message>
    <message>
        <source>A dead-heat share is more than 0 and at most 1. Type it like 1/2.</source>
        <translation>Ein Anteil bei totem Rennen ist mehr als 0 und höchstens 1. Schreibe ihn wie 1/2.</translation>
    </message>
    <message>
        <source>A further name of a side, such as BOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game of bet #%1 has started, so it can no longer be cancelled. Ask an administrator.</source>
        <translation>Ein Spiel von Wette #%1 hat begonnen, daher kann sie nicht mehr storniert werden. Frage einen Administrator.</translation>
    </message>
    <message>
        <source>A game put off by more than this is void.</source>
        <translation>Ein um mehr als das verschobenes Spiel ist ungültig.</translation>
    </message>
    <message>
        <source>A league or a team needs a name of 1 to %1 characters. Rename the folder or the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leg is not an object. Give it odds and a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A leg of its details is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of your own at the bottom of every slip.</source>
        <translation>Eine eigene Zeile unten auf jedem Schein.</translation>
    </message>
    <message>
        <source>A log file is rotated when it would grow beyond this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logo cannot be stored. Make room on the disk, check the rights of the data folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moneyline has no line. Leave the line empty.</source>
        <translation>Eine Siegwette hat keine Linie. Lass die Linie leer.</translation>
    </message>
    <message>
        <source>A name has 1 to %1 characters. Choose another.</source>
        <translation>Ein Name hat 1 bis %1 Zeichen. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>A name has no invisible characters. Type it anew.</source>
        <translation>Ein Name hat keine unsichtbaren Zeichen. Tippe ihn neu.</translation>
    </message>
    <message>
        <source>A name has none of @ # &lt; &gt; and `. Leave them out.</source>
        <translation>Ein Name hat keines der Zeichen @ # &lt; &gt; und `. Lass sie weg.</translation>
    </message>
    <message>
        <source>A note shown on the slip</source>
        <translation>Eine Notiz auf dem Schein</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections, a straight bet has one. Change their number.</source>
        <translation>Eine Kombiwette hat 2 bis %1 Auswahlen, eine Einzelwette hat eine. Ändere ihre Zahl.</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections. Remove some.</source>
        <translation>Eine Kombiwette hat 2 bis %1 Auswahlen. Entferne einige.</translation>
    </message>
    <message>
        <source>A parlay has at most %1 selections. Remove one first.</source>
        <translation>Eine Kombiwette hat höchstens %1 Auswahlen. Entferne zuerst eine.</translation>
    </message>
    <message>
        <source>A parlay needs two selections or more. Add another.</source>
        <translation>Eine Kombiwette braucht zwei oder mehr Auswahlen. Füge eine hinzu.</translation>
    </message>
    <message>
        <source>A place needs %1. Lower the minimum or choose a longer period.</source>
        <translation>Ein Platz braucht %1. Senke das Minimum oder wähle einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>A report is no '.%1'. Give it a name that ends with .zip, .pdf, .html or .json.</source>
        <translation>Ein Bericht ist kein „.%1“. Gib ihm einen Namen, der auf .zip, .pdf, .html oder .json endet.</translation>
    </message>
    <message>
        <source>A request to Discord that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round robin makes parlays of fewer than all of its selections. Choose a smaller size.</source>
        <translation>Eine Systemwette macht Kombiwetten aus weniger als all ihren Auswahlen. Wähle eine kleinere Größe.</translation>
    </message>
    <message>
        <source>A round robin takes 2 to %1 selections and makes parlays of at least 2 and at most all of them. Change the number.</source>
        <translation>Eine Systemwette nimmt 2 bis %1 Auswahlen und macht Kombiwetten aus mindestens 2 und höchstens allen. Ändere die Zahl.</translation>
    </message>
    <message>
        <source>A selection has no result yet. Grade every selection first.</source>
        <translation>Eine Auswahl hat noch kein Ergebnis. Werte zuerst jede Auswahl.</translation>
    </message>
    <message>
        <source>A slip or card that takes at least this long to draw is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API-Sports key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent players</source>
        <translation>Fehlende Spieler</translation>
    </message>
    <message>
        <source>Ackno&amp;wledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged; it is not told again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions whose limits refuse nobody and count what they would have refused, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Eine Spielwette hinzufügen</translation>
    </message>
    <message>
        <source>Add a prop</source>
        <translation>Eine Spielerwette hinzufügen</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Spielwette hinzu</translation>
    </message>
    <message>
        <source>Add prop</source>
        <translation>Spielerwette hinzu</translation>
    </message>
    <message>
        <source>Add selections and units, then look at the slip. Nothing is recorded before you confirm it.</source>
        <translation>Füge Auswahlen und Einheiten hinzu, dann sieh dir den Schein an. Nichts wird eingetragen, bevor du bestätigst.</translation>
    </message>
    <message>
        <source>Add selections and units, then place the bet. This server wants no preview: it is posted at once.</source>
        <translation>Füge Auswahlen und Einheiten hinzu, dann platziere die Wette. Dieser Server will keine Vorschau: Sie wird sofort gepostet.</translation>
    </message>
    <message>
        <source>Address of API-Sports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of The Odds API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin channel</source>
        <translation>Admin-Kanal</translation>
    </message>
    <message>
        <source>Admin command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Adminrolle</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>Nach dem Beginn</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alert channel</source>
        <translation>Alarmkanal</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alerts in Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts in the panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts on the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files of it (*.zip);;PDF (*.pdf);;Web page (*.html);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All leagues</source>
        <translation>Alle Ligen</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other settings are unchanged.</source>
        <translation>Alle anderen Einstellungen sind unverändert.</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American</source>
        <translation>Amerikanische</translation>
    </message>
    <message>
        <source>American odds are -100 or less, or +100 or more. Type them like -110 or +150.</source>
        <translation>Amerikanische Quoten sind höchstens -100 oder mindestens +100. Schreibe sie wie -110 oder +150.</translation>
    </message>
    <message>
        <source>An adjustment is not zero and at most 1 000 000 000 u. Enter another amount.</source>
        <translation>Eine Anpassung ist nicht null und höchstens 1 000 000 000 u. Gib einen anderen Betrag ein.</translation>
    </message>
    <message>
        <source>An adjustment needs a reason of 1 to 200 characters. Say why it is made.</source>
        <translation>Eine Anpassung braucht einen Grund von 1 bis 200 Zeichen. Sag, warum sie geschieht.</translation>
    </message>
    <message>
        <source>An alias needs 1 to %1 characters. Type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An amount of units has at most %n decimals. Shorten it.</source>
        <translation><numerusform>Eine Menge von Einheiten hat höchstens %n Dezimalstelle. Kürze sie.</numerusform><numerusform>Eine Menge von Einheiten hat höchstens %n Dezimalstellen. Kürze sie.</numerusform></translation>
    </message>
    <message>
        <source>An earlier import took a row of this id with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is still running. Wait until it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is running already. Wait for its end, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announcements channel</source>
        <translation>Ankündigungskanal</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Choose another.</source>
        <translation>Ein anderer Capper hier heißt so oder so ähnlich, dass man es nicht unterscheidet. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Give the member another one with the option "display_name".</source>
        <translation>Ein anderer Capper hier heißt so oder so ähnlich, dass man es nicht unterscheidet. Gib dem Mitglied mit der Option „display_name“ einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another file has the same name. Keep one and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another member started this form. Start your own with the command.</source>
        <translation>Ein anderes Mitglied hat dieses Formular begonnen. Beginne dein eigenes mit dem Befehl.</translation>
    </message>
    <message>
        <source>Another member started this setup. Start your own with /setup.</source>
        <translation>Ein anderes Mitglied hat diese Einrichtung begonnen. Beginne deine eigene mit /setup.</translation>
    </message>
    <message>
        <source>Another process of the bot sends this, or it is settled. Reload the list.</source>
        <translation>Ein anderer Prozess des Bots sendet dies, oder es ist erledigt. Lade die Liste neu.</translation>
    </message>
    <message>
        <source>Another row books the same bet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same serial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another row has the same user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 401, 403 and 429 count. At the limit Discord blocks this address for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As -115, 1.87 or 20/23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As bets name the side, or the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the folder was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a sports feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this port of this machine alone the metrics can be read at /metrics; 0 for nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which line?</source>
        <translation>Zu welcher Linie?</translation>
    </message>
    <message>
        <source>At which odds?</source>
        <translation>Zu welcher Quote?</translation>
    </message>
    <message>
        <source>Automatic: to win on favourites, risk on underdogs</source>
        <translation>Automatisch: Gewinn bei Favoriten, Einsatz bei Außenseitern</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background, veiled so that texts stay readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 was taken over:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being posted</source>
        <translation>Wird gepostet</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Unter %1</translation>
    </message>
    <message>
        <source>Best bet</source>
        <translation>Beste Wette</translation>
    </message>
    <message>
        <source>Best bet: %1 at %2 by %3, %4.</source>
        <translation>Beste Wette: %1 zu %2 von %3, %4.</translation>
    </message>
    <message>
        <source>Best: %1, %2 u</source>
        <translation>Beste: %1, %2 u</translation>
    </message>
    <message>
        <source>Bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet #%1 has %2 of its %3 selections graded and stays open.</source>
        <translation>Von Wette #%1 sind %2 ihrer %3 Auswahlen gewertet; sie bleibt offen.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade that could be explained. Grade it first.</source>
        <translation>Wette #%1 hat keine Wertung, die erklärt werden könnte. Werte sie zuerst.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to correct. Grade it with /bet settle.</source>
        <translation>Wette #%1 hat keine Wertung, die zu korrigieren wäre. Werte sie mit /bet settle.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to undo.</source>
        <translation>Wette #%1 hat keine Wertung, die zurückzunehmen wäre.</translation>
    </message>
    <message>
        <source>Bet #%1 has no selection %2. Choose one of %3.</source>
        <translation>Wette #%1 hat keine Auswahl %2. Wähle eine von %3.</translation>
    </message>
    <message>
        <source>Bet #%1 is cancelled. Its history stays.</source>
        <translation>Wette #%1 ist storniert. Ihr Verlauf bleibt.</translation>
    </message>
    <message>
        <source>Bet #%1 is confirmed and will be posted in %2.</source>
        <translation>Wette #%1 ist bestätigt und wird in %2 gepostet.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded %2: %3 u.</source>
        <translation>Wette #%1 ist gewertet: %2, %3 u.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded like that already, so nothing was changed.</source>
        <translation>Wette #%1 ist schon so gewertet, daher wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded, so it cannot be cancelled. Undo the grade first.</source>
        <translation>Wette #%1 ist gewertet, daher kann sie nicht storniert werden. Nimm zuerst die Wertung zurück.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled already.</source>
        <translation>Wette #%1 wurde schon storniert.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled, so there is nothing to grade.</source>
        <translation>Wette #%1 wurde storniert, daher gibt es nichts zu werten.</translation>
    </message>
    <message>
        <source>Bet #%1 was changed by somebody else just now. Look at it again, then repeat.</source>
        <translation>Wette #%1 wurde eben von jemand anderem geändert. Sieh sie dir an und wiederhole es dann.</translation>
    </message>
    <message>
        <source>Bet %1 by %2</source>
        <translation>Wette %1 von %2</translation>
    </message>
    <message>
        <source>Bet %1 by %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is %2; there is nothing to grade.</source>
        <translation>Wette %1: %2; es gibt nichts zu werten.</translation>
    </message>
    <message>
        <source>Bet %1 is cancelled. Its history stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is corrected: %2, %3 u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is graded in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is settled: %2, %3 u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1, page %2 of %3</source>
        <translation>Wette %1, Seite %2 von %3</translation>
    </message>
    <message>
        <source>Bet %1: %2.
The price at which a market closed shows how good the price of the bet was. Its result and net do not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Wetten</translation>
    </message>
    <message>
        <source>Bets #%1 to #%2 are confirmed and will be posted in %3.</source>
        <translation>Die Wetten #%1 bis #%2 sind bestätigt und werden in %3 gepostet.</translation>
    </message>
    <message>
        <source>Bets %1 (%2 settled), cappers %3, settings %4, balances %5; net %6 u. Taken earlier %7, not taken %8, different %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets and odds</source>
        <translation>Wetten und Quoten</translation>
    </message>
    <message>
        <source>Bets go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets graded by their capper are left out.</source>
        <translation>Von ihrem Capper gewertete Wetten sind ausgelassen.</translation>
    </message>
    <message>
        <source>Bets stay with the Discord user who placed them. Choose another capper for somebody who has a new account; a suggestion is not applied by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets without a known start are left out.</source>
        <translation>Wetten ohne bekannten Beginn sind ausgelassen.</translation>
    </message>
    <message>
        <source>Bets, newest first</source>
        <translation>Wetten, neueste zuerst</translation>
    </message>
    <message>
        <source>Book odds</source>
        <translation>Buchmacherquote</translation>
    </message>
    <message>
        <source>Book odds are the price of one whole parlay. Leave them out.</source>
        <translation>Die Buchmacherquote gilt für eine ganze Kombiwette. Lass sie weg.</translation>
    </message>
    <message>
        <source>Book odds of the whole parlay</source>
        <translation>Buchmacherquote der ganzen Kombiwette</translation>
    </message>
    <message>
        <source>Book odds pay</source>
        <translation>Buchmacherquote zahlt</translation>
    </message>
    <message>
        <source>Book odds: %1</source>
        <translation>Buchmacherquote: %1</translation>
    </message>
    <message>
        <source>Book odds: %1.</source>
        <translation>Buchmacherquote: %1.</translation>
    </message>
    <message>
        <source>Book old results whose bets are &amp;gone as adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets appear with the bot's first requests to Discord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busiest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hours before start</source>
        <translation>Nach Stunden vor Beginn</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By league</source>
        <translation>Nach Liga</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>Nach Markt</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>Nach Quote</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Nach Wochentag</translation>
    </message>
    <message>
        <source>By what; net units when left out</source>
        <translation>Wonach; Netto-Einheiten, wenn leer</translation>
    </message>
    <message>
        <source>C&amp;ancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>STORNIERT</translation>
    </message>
    <message>
        <source>CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache lifetime (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can only be set in the environment (%1) or on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel a bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the &amp;bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancels the bets of this import by reversal entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capper</source>
        <translation>Capper</translation>
    </message>
    <message>
        <source>Capper %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capper role</source>
        <translation>Capper-Rolle</translation>
    </message>
    <message>
        <source>Capper: %1.</source>
        <translation>Capper: %1.</translation>
    </message>
    <message>
        <source>Cappers</source>
        <translation>Capper</translation>
    </message>
    <message>
        <source>Cappers of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1, field %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Celtics -3.5, Over 110.5 1H, Bayern ML or Draw</source>
        <translation>Celtics -3.5, Over 110.5 1H, Bayern ML oder Draw</translation>
    </message>
    <message>
        <source>Certain days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change how your slips show you</source>
        <translation>Ändern, wie deine Scheine dich zeigen</translation>
    </message>
    <message>
        <source>Change the search text, the state or the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings of this server</source>
        <translation>Die Einstellungen dieses Servers ändern</translation>
    </message>
    <message>
        <source>Channels, roles and language</source>
        <translation>Kanäle, Rollen und Sprache</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1 from the list.</source>
        <translation>Wähle %1 aus der Liste.</translation>
    </message>
    <message>
        <source>Choose a lower level, another area or another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a role of its own, not @everyone.</source>
        <translation>Wähle eine eigene Rolle, nicht @everyone.</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Wähle aus der Liste</translation>
    </message>
    <message>
        <source>Choose how the record is broken down</source>
        <translation>Wähle, wonach die Bilanz aufgeteilt wird</translation>
    </message>
    <message>
        <source>Choose the game</source>
        <translation>Wähle das Spiel</translation>
    </message>
    <message>
        <source>Choose the member who is to be a capper.</source>
        <translation>Wähle das Mitglied, das Capper werden soll.</translation>
    </message>
    <message>
        <source>Choose the member with the option "user".</source>
        <translation>Wähle das Mitglied mit der Option „user“.</translation>
    </message>
    <message>
        <source>Choose the period from the list.</source>
        <translation>Wähle den Zeitraum aus der Liste.</translation>
    </message>
    <message>
        <source>Choose the result from the list.</source>
        <translation>Wähle das Ergebnis aus der Liste.</translation>
    </message>
    <message>
        <source>Choose the state from the list.</source>
        <translation>Wähle den Zustand aus der Liste.</translation>
    </message>
    <message>
        <source>Choose the units</source>
        <translation>Wähle die Einheiten</translation>
    </message>
    <message>
        <source>Choose what this server uses, then save. Nothing changes before you save.</source>
        <translation>Wähle, was dieser Server nutzt, dann speichere. Vorher ändert sich nichts.</translation>
    </message>
    <message>
        <source>Choose whose logo it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closin&amp;g price…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing line</source>
        <translation>Schlussquote</translation>
    </message>
    <message>
        <source>Closing line value</source>
        <translation>Wert gegen Schlussquote</translation>
    </message>
    <message>
        <source>Closing line: %1.</source>
        <translation>Schlussquote: %1.</translation>
    </message>
    <message>
        <source>Closing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing price noted</source>
        <translation>Schlussquote vermerkt</translation>
    </message>
    <message>
        <source>Co&amp;rrect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Coloured discs with letters stand on slips until you import some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command channels</source>
        <translation>Befehlskanäle</translation>
    </message>
    <message>
        <source>Command time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands do not work in this channel. Use them in %1.</source>
        <translation>In diesem Kanal gelten Befehle nicht. Nutze sie in %1.</translation>
    </message>
    <message>
        <source>Commands: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment, for the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the cappers of this server</source>
        <translation>Die Capper dieses Servers vergleichen</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Connect &amp;a real bot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the bot and invite it to a server; its settings appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all inputs and figures as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it in Discord with developer mode on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the invite link, with exactly the permissions the bot needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines, or all shown lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these lines as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct a grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the column in the old database, then import again; what was taken already is not taken twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Count the selections of the bet from 1. Choose one of them.</source>
        <translation>Zähle die Auswahlen der Wette ab 1. Wähle eine davon.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current streak</source>
        <translation>Aktuelle Serie</translation>
    </message>
    <message>
        <source>Current streak %1, longest winning run %2, longest losing run %3.</source>
        <translation>Aktuelle Serie %1, längste Gewinnserie %2, längste Verlustserie %3.</translation>
    </message>
    <message>
        <source>DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DBSBM cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily recap</source>
        <translation>Tagesrückblick</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Database connections, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database connections, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days begin at midnight in %1.</source>
        <translation>Tage beginnen um Mitternacht in %1.</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Dezimale</translation>
    </message>
    <message>
        <source>Decimal odds are greater than 1. Type them like 1.91.</source>
        <translation>Dezimalquoten sind größer als 1. Schreibe sie wie 1.91.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of the selected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail of the selected rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord allows no more logins of this bot today. It connects by itself as soon as Discord allows it; leave it running.</source>
        <translation>Discord erlaubt heute keine weiteren Anmeldungen dieses Bots. Er verbindet sich von selbst, sobald Discord es erlaubt; lass ihn laufen.</translation>
    </message>
    <message>
        <source>Discord refused the bot token. Copy the token anew from the Bot page of the Discord developer portal and enter it in the settings.</source>
        <translation>Discord hat das Token des Bots abgelehnt. Kopiere es neu von der Bot-Seite des Discord Developer Portal und trage es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>Discord sends this application's commands to a web address, so none would reach this bot. Clear "Interactions endpoint URL" in the Discord developer portal and start again.</source>
        <translation>Discord sendet die Befehle dieser Anwendung an eine Webadresse, daher würde keiner diesen Bot erreichen. Leere „Interactions endpoint URL“ im Discord Developer Portal und starte neu.</translation>
    </message>
    <message>
        <source>Discord token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord user id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord user id of the new capper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord's address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord's buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord's limits on the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display name of the new capper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: nothing was changed. This would be taken over:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each check has a deadline of its own; nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier imports of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row can be taken as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule is switched off in alerts.json; nothing is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody changes only the own profile.</source>
        <translation>Jeder ändert nur das eigene Profil.</translation>
    </message>
    <message>
        <source>Everything that was looked at is in order; skipped: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure a day (units)</source>
        <translation>Risiko am Tag (Einheiten)</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1. Warnings: %2. Skipped: %3. What to do stands with each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fatal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final: %1.
Suggested for %2 of %3 selections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final: %1.
Suggested result: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final: %1. Suggested for %2 of %3 selections.</source>
        <translation>Endstand: %1. Vorschläge für %2 von %3 Auswahlen.</translation>
    </message>
    <message>
        <source>Final: %1. Suggested result: %2.</source>
        <translation>Endstand: %1. Vorgeschlagenes Ergebnis: %2.</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firing, told as a worse one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the logos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;get member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the errors shown here; the log keeps them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fractional</source>
        <translation>Bruch-</translation>
    </message>
    <message>
        <source>From a game</source>
        <translation>Aus einem Spiel</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Game, for example Lakers @ Celtics</source>
        <translation>Spiel, zum Beispiel Lakers @ Celtics</translation>
    </message>
    <message>
        <source>Game: %1.</source>
        <translation>Spiel: %1.</translation>
    </message>
    <message>
        <source>Games of %1</source>
        <translation>Spiele am %1</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Gateway latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a settled bet another result</source>
        <translation>Einer gewerteten Wette ein anderes Ergebnis geben</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 1000.</source>
        <translation>Gib eine ganze Zahl von 1 bis 1000 an.</translation>
    </message>
    <message>
        <source>Give the row a serial of its own, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this graded bet another result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade a &amp;selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade a bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade a bet or one of its selections</source>
        <translation>Eine Wette oder eine ihrer Auswahlen werten</translation>
    </message>
    <message>
        <source>Grade a bet, or choose a longer period.</source>
        <translation>Werte eine Wette oder wähle einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Grade a selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade or void one selection of this parlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade the bet as its final score says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this bet as a push: the stake goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this bet as lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade this bet as won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade undone</source>
        <translation>Wertung zurückgenommen</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>Gewertet</translation>
    </message>
    <message>
        <source>Graded by others</source>
        <translation>Von anderen gewertet</translation>
    </message>
    <message>
        <source>Graded by others: %1.</source>
        <translation>Von anderen gewertet: %1.</translation>
    </message>
    <message>
        <source>Grading and boards</source>
        <translation>Wertung und Ranglisten</translation>
    </message>
    <message>
        <source>HALF LOST</source>
        <translation>HALB VERLOREN</translation>
    </message>
    <message>
        <source>HALF WON</source>
        <translation>HALB GEWONNEN</translation>
    </message>
    <message>
        <source>Half lost</source>
        <translation>Halb verloren</translation>
    </message>
    <message>
        <source>Half won</source>
        <translation>Halb gewonnen</translation>
    </message>
    <message>
        <source>Hear a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History of the bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold new lines back until you go on; none is lost to the log file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of recaps</source>
        <translation>Stunde der Rückblicke</translation>
    </message>
    <message>
        <source>Hour of the daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules (%1): %2.</source>
        <translation>Hausregeln (%1): %2.</translation>
    </message>
    <message>
        <source>How boards treat bets that their capper graded: shown, marked or left out.</source>
        <translation>Wie Ranglisten Wetten behandeln, die ihr Capper wertete: gezeigt, markiert oder weggelassen.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>How it really ended</source>
        <translation>Wie es wirklich ausging</translation>
    </message>
    <message>
        <source>How it was graded</source>
        <translation>So wurde gewertet</translation>
    </message>
    <message>
        <source>How large the file of past metrics may grow; beyond it the oldest and finest go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a capper may take a grade back; 0 means never.</source>
        <translation>Wie lange ein Capper eine Wertung zurücknehmen darf; 0 heißt nie.</translation>
    </message>
    <message>
        <source>How long it is silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long one request to Discord may take; the first answer to a command never more than 5 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many database connections may be open at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many database connections stay open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many decided bets a rate needs</source>
        <translation>Wie viele entschiedene Wetten eine Rate braucht</translation>
    </message>
    <message>
        <source>How many graded bets a rate needs before it is shown.</source>
        <translation>Wie viele gewertete Wetten eine Quote braucht, bevor sie gezeigt wird.</translation>
    </message>
    <message>
        <source>How many rotated log files are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many units a capper may risk on one day; 0 sets no bound.</source>
        <translation>Wie viele Einheiten ein Capper an einem Tag riskieren darf; 0 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>How many units?</source>
        <translation>Wie viele Einheiten?</translation>
    </message>
    <message>
        <source>How odds may be written, the first being how they are shown.</source>
        <translation>Wie Quoten geschrieben werden dürfen; in der ersten Form werden sie gezeigt.</translation>
    </message>
    <message>
        <source>How often Discord lets this bot identify until its daily reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a request that failed for a passing reason is tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all members of a server together may do something, in the same form; no such limits when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all members of all servers that a process hosts may do something together, in the same form; no such limits when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often one member may do it within the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the games of a sport are asked for; at least every 60 seconds. Scores, which cost quota, are asked for as often, but only while a game is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the bet was graded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 is done. It can be taken back below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %1 of %2, from %3: %n bet(s)</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>Import %1 was taken back: bets %2, balances %3, settings %4, cappers %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 was undone before, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an old record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import with --opening-balances to book it without a bet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a folder of CSV files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the last 7 days it would have fired %1 times and sent %2 notices (%3 stored points).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the menu of a member, under Apps.</source>
        <translation>Im Menü eines Mitglieds, unter Apps.</translation>
    </message>
    <message>
        <source>In the menu of a slip, under Apps.</source>
        <translation>Im Menü eines Scheins, unter Apps.</translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the &amp;server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid requests in 10 min: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid requests in ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It books a bet that the old database no longer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no amount with at most six decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no odds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no serial that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a draft that was never published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is graded partial; that needs the results of its legs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is, and a copy is kept as %1. Mend the file, or move it away to begin with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is, and no copy could be made beside it. Mend the file, or move it away to begin with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is marked won and lost at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not told again, until it is over and fires anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is settled, but no column says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first of %1 parlays of %2 selections; each is a bet of its own with the units you gave.</source>
        <translation>Das ist die erste von %1 Kombiwetten zu %2 Auswahlen; jede ist eine eigene Wette mit den Einheiten, die du angegeben hast.</translation>
    </message>
    <message>
        <source>It names no user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled, and nothing was changed. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was placed in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its details are not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its odds cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its result is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its slip was never posted, so it does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status, result and flags contradict each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json);;Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the encrypted vault file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the keychain of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of line</source>
        <translation>Art der Wette</translation>
    </message>
    <message>
        <source>Known once the bot has signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>N%1</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>VERSPÄTET</translation>
    </message>
    <message>
        <source>LOST</source>
        <translation>VERLOREN</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Largest bet (units)</source>
        <translation>Größte Wette (Einheiten)</translation>
    </message>
    <message>
        <source>Last 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Late picks</source>
        <translation>Späte Tipps</translation>
    </message>
    <message>
        <source>Late posts</source>
        <translation>Späte Beiträge</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>League</source>
        <translation>Liga</translation>
    </message>
    <message>
        <source>League and words have at most %1 characters together. Use fewer.</source>
        <translation>Liga und Wörter haben zusammen höchstens %1 Zeichen. Nimm weniger.</translation>
    </message>
    <message>
        <source>League, for example NBA</source>
        <translation>Liga, zum Beispiel NBA</translation>
    </message>
    <message>
        <source>Least level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the bet open; this score is not suggested again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger: every posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leg %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let all members begin anew with the selected actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the selected members begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level ROI, 95 %</source>
        <translation>ROI gl. Einsatz</translation>
    </message>
    <message>
        <source>Level stakes</source>
        <translation>Gleicher Einsatz</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits by role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on all servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on each member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on each server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits on members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits that only count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Line %1 is no assignment. Write it as NAME=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, for example -3.5 or 221.5</source>
        <translation>Linie, zum Beispiel -3.5 oder 221.5</translation>
    </message>
    <message>
        <source>Line, for example 25.5</source>
        <translation>Linie, zum Beispiel 25.5</translation>
    </message>
    <message>
        <source>Lines appear here as the program writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List bets, newest first</source>
        <translation>Wetten auflisten, neueste zuerst</translation>
    </message>
    <message>
        <source>List the cappers of this server</source>
        <translation>Die Capper dieses Servers auflisten</translation>
    </message>
    <message>
        <source>List the games and scores of a day</source>
        <translation>Spiele und Ergebnisse eines Tages auflisten</translation>
    </message>
    <message>
        <source>Live board</source>
        <translation>Live-Tafel</translation>
    </message>
    <message>
        <source>Loading bets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time; the tooltip shows UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: set in the environment (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: set on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log file size (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log files kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log levels of single areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo &amp;of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo in the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos and aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos are trademarks, so none come with the program. Import a folder of your own that holds a folder for each league, and in it a picture for each team, named as bets name it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos on slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logos taken: %1; files not taken: %2. They are on slips from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest losing run</source>
        <translation>Längste Verlustserie</translation>
    </message>
    <message>
        <source>Longest odds (American)</source>
        <translation>Längste Quote (amerikanisch)</translation>
    </message>
    <message>
        <source>Longest pause between attempts (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest winning run</source>
        <translation>Längste Gewinnserie</translation>
    </message>
    <message>
        <source>Longest winning run: %1. Longest losing run: %2. Worst drawdown: %3 u.</source>
        <translation>Längste Gewinnserie: %1. Längste Verlustserie: %2. Größter Rückgang: %3 u.</translation>
    </message>
    <message>
        <source>Looks at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Low %1, high %2</source>
        <translation>Tief %1, Hoch %2</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>Glück</translation>
    </message>
    <message>
        <source>Luck: %1.</source>
        <translation>Glück: %1.</translation>
    </message>
    <message>
        <source>Maintenance runs already. Wait for its end, or cancel it.</source>
        <translation>Die Wartung läuft bereits. Warte auf ihr Ende oder brich sie ab.</translation>
    </message>
    <message>
        <source>Make a member a capper</source>
        <translation>Ein Mitglied zum Capper machen</translation>
    </message>
    <message>
        <source>Manage who records bets here</source>
        <translation>Verwalten, wer hier Wetten einträgt</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member role</source>
        <translation>Mitgliederrolle</translation>
    </message>
    <message>
        <source>Members appear while something they did is inside its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members with one of these roles are not held back by rate limits.</source>
        <translation>Mitglieder mit einer dieser Rollen werden von Mengengrenzen nicht aufgehalten.</translation>
    </message>
    <message>
        <source>Members with requests inside the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory, resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or move it, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend or move the file; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum sample</source>
        <translation>Mindestanzahl</translation>
    </message>
    <message>
        <source>Minimum sample: %1</source>
        <translation>Mindestzahl: %1</translation>
    </message>
    <message>
        <source>Minimum sample: %1.</source>
        <translation>Mindestzahl: %1.</translation>
    </message>
    <message>
        <source>Mixed leagues</source>
        <translation>Mehrere Ligen</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moneyline</source>
        <translation>Siegwette</translation>
    </message>
    <message>
        <source>Moneyline, three-way</source>
        <translation>Siegwette, drei Wege</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly leaderboard</source>
        <translation>Monatsrangliste</translation>
    </message>
    <message>
        <source>Monthly recap</source>
        <translation>Monatsrückblick</translation>
    </message>
    <message>
        <source>Monthly record: %1-%2-%3</source>
        <translation>Bilanz im Monat: %1-%2-%3</translation>
    </message>
    <message>
        <source>Monthly units: %1</source>
        <translation>Einheiten im Monat: %1</translation>
    </message>
    <message>
        <source>More slip channels</source>
        <translation>Weitere Schein-Kanäle</translation>
    </message>
    <message>
        <source>More that can be done with this bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More warnings like these: %1.</source>
        <translation>Weitere Warnungen dieser Art: %1.</translation>
    </message>
    <message>
        <source>NBA/Boston Celtics.png and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the house rules</source>
        <translation>Name der Hausregeln</translation>
    </message>
    <message>
        <source>Name the bet by its number, for example 1042. Choose it from the list or see /bet list.</source>
        <translation>Nenne die Wette mit ihrer Nummer, zum Beispiel 1042. Wähle sie aus der Liste oder sieh in /bet list nach.</translation>
    </message>
    <message>
        <source>Name, picture and Discord id of a member are erased for good, from every copy in the database. Bets and totals stay as they are, under a random id. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names like that: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1 decided, has %2</source>
        <translation>Braucht %1 entschiedene, hat %2</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Net over time</source>
        <translation>Netto im Verlauf</translation>
    </message>
    <message>
        <source>Net units</source>
        <translation>Netto-Einheiten</translation>
    </message>
    <message>
        <source>Net: %1 x (%2 - 1) = %3 micro-units, rounded half to even: %4 u.</source>
        <translation>Netto: %1 x (%2 - 1) = %3 Mikroeinheiten, zur geraden Zahl gerundet: %4 u.</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No bet is open.</source>
        <translation>Keine Wette ist offen.</translation>
    </message>
    <message>
        <source>No bet matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet of this server fits that.</source>
        <translation>Keine Wette dieses Servers passt dazu.</translation>
    </message>
    <message>
        <source>No bet selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet was graded by its own capper.</source>
        <translation>Keine Wette hat der eigene Capper gewertet.</translation>
    </message>
    <message>
        <source>No bets were settled in this period.</source>
        <translation>In diesem Zeitraum wurde keine Wette gewertet.</translation>
    </message>
    <message>
        <source>No bets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bucket known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dry run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No final score suggests a grade for this bet any more. Grade it with /bet settle.</source>
        <translation>Kein Endstand legt für diese Wette noch eine Wertung nahe. Werte sie mit /bet settle.</translation>
    </message>
    <message>
        <source>No game of that day is stored.</source>
        <translation>Für diesen Tag ist kein Spiel gespeichert.</translation>
    </message>
    <message>
        <source>No game of the next two weeks is stored. Go back and type the selection with Add line.</source>
        <translation>Kein Spiel der nächsten zwei Wochen ist gespeichert. Geh zurück und gib die Auswahl mit „Spielwette hinzu“ ein.</translation>
    </message>
    <message>
        <source>No history of settings is kept here. Change the setting itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league</source>
        <translation>Keine Liga</translation>
    </message>
    <message>
        <source>No line matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row was refused, and no old number is another one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No selection yet.</source>
        <translation>Noch keine Auswahl.</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settled bets in this period yet.</source>
        <translation>In diesem Zeitraum noch keine gewerteten Wetten.</translation>
    </message>
    <message>
        <source>No slips are posted in %1. Leave the channel out, or choose one of these: %2.</source>
        <translation>In %1 werden keine Scheine gepostet. Lass den Kanal weg oder wähle einen davon: %2.</translation>
    </message>
    <message>
        <source>Nobody is here yet: a place needs %1 bets.</source>
        <translation>Noch niemand hier: Ein Platz braucht %1 Wetten.</translation>
    </message>
    <message>
        <source>Nobody is on this board yet.</source>
        <translation>Noch ist niemand auf dieser Tafel.</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>Nicht gepostet</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note the price at which the market closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Nothing happened before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done unless the slip was seen by members; then set confirmed to 1 and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is used now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing logged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new was found, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was new. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved. Mend the marked settings and apply again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPEN</source>
        <translation>OFFEN</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>Odds above this are refused.</source>
        <translation>Quoten darüber werden abgelehnt.</translation>
    </message>
    <message>
        <source>Odds below this are refused.</source>
        <translation>Quoten darunter werden abgelehnt.</translation>
    </message>
    <message>
        <source>Odds formats</source>
        <translation>Quotenformate</translation>
    </message>
    <message>
        <source>Odds of %1 are outside the range of this server, %2 to %3. Check the odds.</source>
        <translation>Die Quote %1 liegt außerhalb des Bereichs dieses Servers, %2 bis %3. Prüfe die Quote.</translation>
    </message>
    <message>
        <source>Odds of the sportsbook: %1.</source>
        <translation>Quote des Buchmachers: %1.</translation>
    </message>
    <message>
        <source>Odds, for example -110 or +150</source>
        <translation>Quote, zum Beispiel -110 oder +150</translation>
    </message>
    <message>
        <source>Of how many of the latest days a backup is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of how many of the latest months the last backup is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of how many of the latest weeks the last backup is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last heartbeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the member's limit, inside the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old database: user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old numbers that are others now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a MySQL or MariaDB server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One *.csv file for each table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One parlay of all %1</source>
        <translation>Eine Kombiwette aus allen %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1.</source>
        <translation>Nur %1.</translation>
    </message>
    <message>
        <source>Only a capper can place bets here. Ask an administrator to add you with /capper add.</source>
        <translation>Nur ein Capper kann hier Wetten platzieren. Bitte einen Administrator, dich mit /capper add hinzuzufügen.</translation>
    </message>
    <message>
        <source>Only a capper has a profile here. Ask an administrator to add you with /capper add.</source>
        <translation>Nur ein Capper hat hier ein Profil. Bitte einen Administrator, dich mit /capper add hinzuzufügen.</translation>
    </message>
    <message>
        <source>Only a failed delivery can be sent again. Reload the list.</source>
        <translation>Nur eine gescheiterte Zustellung kann erneut gesendet werden. Lade die Liste neu.</translation>
    </message>
    <message>
        <source>Only a moneyline is three-way. Leave "3-way" out.</source>
        <translation>Nur eine Siegwette ist dreiwertig. Lass „3-way“ weg.</translation>
    </message>
    <message>
        <source>Only a selection that won can share a dead heat. Leave dead_heat out.</source>
        <translation>Nur eine gewonnene Auswahl kann ein totes Rennen teilen. Lass dead_heat weg.</translation>
    </message>
    <message>
        <source>Only bets in this state</source>
        <translation>Nur Wetten in diesem Zustand</translation>
    </message>
    <message>
        <source>Only bets of this league</source>
        <translation>Nur Wetten dieser Liga</translation>
    </message>
    <message>
        <source>Only bets placed in this period</source>
        <translation>Nur Wetten aus diesem Zeitraum</translation>
    </message>
    <message>
        <source>Only bets with these words: a game, a team, a player</source>
        <translation>Nur Wetten mit diesen Wörtern: ein Spiel, ein Team, ein Spieler</translation>
    </message>
    <message>
        <source>Only games of this league</source>
        <translation>Nur Spiele dieser Liga</translation>
    </message>
    <message>
        <source>Only the capper who started this bet can finish it. Start your own with /bet.</source>
        <translation>Nur der Capper, der diese Wette begonnen hat, kann sie beenden. Beginne deine eigene mit /bet.</translation>
    </message>
    <message>
        <source>Only the operator can erase a member. Ask the operator.</source>
        <translation>Nur der Betreiber kann ein Mitglied löschen. Frage den Betreiber.</translation>
    </message>
    <message>
        <source>Only the operator of the bot can change "%1", in the panel or the terminal. Ask the operator.</source>
        <translation>Nur der Betreiber des Bots kann „%1“ ändern, im Panel oder im Terminal. Bitte wende dich an den Betreiber.</translation>
    </message>
    <message>
        <source>Only the total odds of this parlay are known, so it is one selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this command</source>
        <translation>Nur dieser Befehl</translation>
    </message>
    <message>
        <source>Only this selection of a parlay, counted from 1</source>
        <translation>Nur diese Auswahl einer Kombiwette, ab 1 gezählt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open bets: %1.</source>
        <translation>Offene Wetten: %1.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other channels that a capper may choose for a slip; none when unset.</source>
        <translation>Weitere Kanäle, die ein Capper für einen Schein wählen darf; ohne Angabe keine.</translation>
    </message>
    <message>
        <source>Other levels for single categories of the log, as rest=DEBUG, store=WARNING; all have log_level when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rate limits for members with a role: its id, the action, how often, and within how many seconds, separated by commas. Of several roles the most generous counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our requests that wait for this bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox of this server</source>
        <translation>Postausgang dieses Servers</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Over 25.5 Points or Yes Triple double</source>
        <translation>Over 25.5 Points oder Yes Triple double</translation>
    </message>
    <message>
        <source>Overtime counts</source>
        <translation>Verlängerung zählt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>TEILWEISE</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>PUSH</source>
        <translation>PUSH</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3 in all</source>
        <translation>Seite %1 von %2, insgesamt %3</translation>
    </message>
    <message>
        <source>Page %1 of %2. /help with a command tells its options.</source>
        <translation>Seite %1 von %2. /help mit einem Befehl nennt seine Optionen.</translation>
    </message>
    <message>
        <source>Parlay</source>
        <translation>Kombiwette</translation>
    </message>
    <message>
        <source>Parlay of %1</source>
        <translation>Kombiwette aus %1</translation>
    </message>
    <message>
        <source>Part of the game</source>
        <translation>Teil des Spiels</translation>
    </message>
    <message>
        <source>Part of the game, if not all of it</source>
        <translation>Teil des Spiels, wenn nicht das ganze</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance as a &amp;drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance as a &amp;picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance as a &amp;table (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Pick and line</source>
        <translation>Tipp und Linie</translation>
    </message>
    <message>
        <source>Pick: %1 at %2.</source>
        <translation>Tipp: %1 zu %2.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures on slips and cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the bet</source>
        <translation>Wette platzieren</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Platziert</translation>
    </message>
    <message>
        <source>Placed late, after the start.</source>
        <translation>Verspätet platziert, nach dem Beginn.</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Player prop</source>
        <translation>Spielerwette</translation>
    </message>
    <message>
        <source>Player, and the game if you like</source>
        <translation>Spieler, und wenn du magst das Spiel</translation>
    </message>
    <message>
        <source>Player, for example LeBron James</source>
        <translation>Spieler, zum Beispiel LeBron James</translation>
    </message>
    <message>
        <source>Player, of a prop only</source>
        <translation>Spieler, nur bei einer Spielerwette</translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port for Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post agai&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post again</source>
        <translation>Erneut posten</translation>
    </message>
    <message>
        <source>Post failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post the slip again that could not be posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post the slip again that was deleted in Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponed games (hours)</source>
        <translation>Verschobene Spiele (Stunden)</translation>
    </message>
    <message>
        <source>Practice card.</source>
        <translation>Übungskarte.</translation>
    </message>
    <message>
        <source>Practice mode – DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode: this server and its members are simulated, and nothing here counts.</source>
        <translation>Übungsmodus: Dieser Server und seine Mitglieder sind simuliert, und nichts hier zählt.</translation>
    </message>
    <message>
        <source>Practice runs against a simulated Discord; real goes online and never falls back to practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice slip.</source>
        <translation>Übungsschein.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Price of all together: **%1**</source>
        <translation>Quote aller zusammen: **%1**</translation>
    </message>
    <message>
        <source>Price the sportsbook gave the whole parlay, if any</source>
        <translation>Quote des Buchmachers für die ganze Kombiwette, falls bekannt</translation>
    </message>
    <message>
        <source>Processor, of one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product of all m: %1.</source>
        <translation>Produkt aller m: %1.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile picture of %1</source>
        <translation>Profilbild von %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Put a parlay or a round robin together</source>
        <translation>Eine Kombi- oder Systemwette zusammenstellen</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RESTATED</source>
        <translation>NEU BERECHNET</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>ROI at level stakes and its 95 % interval: %1.</source>
        <translation>ROI bei gleichem Einsatz und sein 95-%-Bereich: %1.</translation>
    </message>
    <message>
        <source>ROI at level stakes: %1, 95 % interval %2 to %3.</source>
        <translation>ROI bei gleichem Einsatz: %1, 95-%-Bereich %2 bis %3.</translation>
    </message>
    <message>
        <source>ROI: %1.</source>
        <translation>ROI: %1.</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits in place of the usual ones: the action, how often, and within how many seconds, separated by commas. Roles may have others, see the settings of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate: %1 a minute of late, %2 in the last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates need %1 won or lost bets.</source>
        <translation>Raten brauchen %1 gewonnene oder verlorene Wetten.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bilanz</translation>
    </message>
    <message>
        <source>Record %1 (won-lost-push), net %2.</source>
        <translation>Bilanz %1 (gewonnen-verloren-push), netto %2.</translation>
    </message>
    <message>
        <source>Record a bet on what a player does</source>
        <translation>Eine Wette auf die Leistung eines Spielers eintragen</translation>
    </message>
    <message>
        <source>Record a straight bet on a game line</source>
        <translation>Eine Einzelwette auf ein Spiel eintragen</translation>
    </message>
    <message>
        <source>Record bets</source>
        <translation>Wetten eintragen</translation>
    </message>
    <message>
        <source>Record counter</source>
        <translation>Bilanzzähler</translation>
    </message>
    <message>
        <source>Record of this server</source>
        <translation>Bilanz dieses Servers</translation>
    </message>
    <message>
        <source>Records are being verified…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused of all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a selection</source>
        <translation>Eine Auswahl entfernen</translation>
    </message>
    <message>
        <source>Remove the stored value when the changes are applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed when applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request timeout (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests left until the bucket resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of the busiest member inside the window now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that Discord allows until the bucket resets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset cou&amp;nters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restated %1: a correction changed this period after it was posted.</source>
        <translation>Neu berechnet %1: Eine Korrektur hat diesen Zeitraum nach dem Posten geändert.</translation>
    </message>
    <message>
        <source>Restated after a correction</source>
        <translation>Neu berechnet nach einer Korrektur</translation>
    </message>
    <message>
        <source>Restated after a correction, %1</source>
        <translation>Neu berechnet nach einer Korrektur, %1</translation>
    </message>
    <message>
        <source>Restated after a correction, %1.</source>
        <translation>Neu berechnet nach einer Korrektur, %1.</translation>
    </message>
    <message>
        <source>Restated after a correction.</source>
        <translation>Neu berechnet nach einer Korrektur.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1.</source>
        <translation>Ergebnis: %1.</translation>
    </message>
    <message>
        <source>Retr&amp;y post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in Discord: %1</source>
        <translation>Rolle in Discord: %1</translation>
    </message>
    <message>
        <source>Roles without limits</source>
        <translation>Rollen ohne Grenzen</translation>
    </message>
    <message>
        <source>Root of the journal</source>
        <translation>Wurzel des Journals</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Systemwette</translation>
    </message>
    <message>
        <source>Round robin by %1: %2 parlays</source>
        <translation>System zu %1: %2 Kombiwetten</translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be taken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: a void selection voids the bet, as another one is on its game.</source>
        <translation>Regel: Eine annullierte Auswahl annulliert die Wette, da eine andere dasselbe Spiel betrifft.</translation>
    </message>
    <message>
        <source>Rule: each selection multiplies the stake by m = r(1 - v)dD + v.</source>
        <translation>Regel: Jede Auswahl multipliziert den Einsatz mit m = r(1 - v)dD + v.</translation>
    </message>
    <message>
        <source>Rule: every selection won, so the odds of the sportsbook pay.</source>
        <translation>Regel: Jede Auswahl hat gewonnen, also zahlt die Quote des Buchmachers.</translation>
    </message>
    <message>
        <source>Rule: one lost selection loses the bet at once.</source>
        <translation>Regel: Eine verlorene Auswahl verliert die Wette sofort.</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>S&amp;ervers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>START UNVERIFIED</source>
        <translation>BEGINN UNGEPRÜFT</translation>
    </message>
    <message>
        <source>Same-game parlay with a void leg</source>
        <translation>Kombiwette eines Spiels mit ungültiger Auswahl</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save error report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Restart the program for the change to take effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Start the bot again for the change to take effect, with Stop and Start in the Connection panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the old record is, then try it without changing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search number, capper, league, game or pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bet to see its history and to grade it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a rule to see what to do, and what happened before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an error to see its detail and what came before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the rows to forget first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection %1 of bet #%2 has its result already. Undo the grade of the bet, or let an administrator correct it.</source>
        <translation>Auswahl %1 von Wette #%2 hat ihr Ergebnis schon. Nimm die Wertung der Wette zurück oder lass sie von einem Administrator korrigieren.</translation>
    </message>
    <message>
        <source>Selection graded</source>
        <translation>Auswahl gewertet</translation>
    </message>
    <message>
        <source>Selections %1 and %2 are about the same game.</source>
        <translation>Die Auswahlen %1 und %2 betreffen dasselbe Spiel.</translation>
    </message>
    <message>
        <source>Selections %1 and %2 take opposite sides of one market.</source>
        <translation>Die Auswahlen %1 und %2 nehmen Gegenseiten eines Marktes.</translation>
    </message>
    <message>
        <source>Self-graded</source>
        <translation>Selbst gewertet</translation>
    </message>
    <message>
        <source>Self-graded bets</source>
        <translation>Selbst gewertete Wetten</translation>
    </message>
    <message>
        <source>Self-graded bets are left out.</source>
        <translation>Selbst gewertete Wetten sind ausgelassen.</translation>
    </message>
    <message>
        <source>Self-graded: %1, net %2. Graded by others: %3, net %4.</source>
        <translation>Selbst gewertet: %1, netto %2. Von anderen gewertet: %3, netto %4.</translation>
    </message>
    <message>
        <source>Self-graded: %1.</source>
        <translation>Selbst gewertet: %1.</translation>
    </message>
    <message>
        <source>Serial number of the bet in its server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server of the bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set allowed and refused to zero; what members used of their limits stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set what one capper may risk a day</source>
        <translation>Festlegen, was ein Capper am Tag riskieren darf</translation>
    </message>
    <message>
        <source>Set, ends with %1; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set; type to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (practice mode)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Gewertet</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a win in a dead heat, for example 1/2</source>
        <translation>Anteil am Sieg bei totem Rennen, zum Beispiel 1/2</translation>
    </message>
    <message>
        <source>Share of a win, as 1/2; empty when there was none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest odds (American)</source>
        <translation>Kürzeste Quote (amerikanisch)</translation>
    </message>
    <message>
        <source>Show a bet with its history and how it was graded</source>
        <translation>Eine Wette mit Verlauf und Wertung zeigen</translation>
    </message>
    <message>
        <source>Show a slip to its capper before it is posted.</source>
        <translation>Einen Schein seinem Capper zeigen, bevor er gepostet wird.</translation>
    </message>
    <message>
        <source>Show how the bot is doing</source>
        <translation>Zeigen, wie es dem Bot geht</translation>
    </message>
    <message>
        <source>Show the record of a capper or of this server</source>
        <translation>Die Bilanz eines Cappers oder dieses Servers zeigen</translation>
    </message>
    <message>
        <source>Shown &amp;bets as a spreadsheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown bets as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;lence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Side, line and what is counted</source>
        <translation>Seite, Linie und was gezählt wird</translation>
    </message>
    <message>
        <source>Sign-ins left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silenced until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the start or the last reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the start or the last reset; behind the + what a limit that only counts would have refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip %1.</source>
        <translation>Schein %1.</translation>
    </message>
    <message>
        <source>Slip background</source>
        <translation>Hintergrund des Scheins</translation>
    </message>
    <message>
        <source>Slip channel</source>
        <translation>Scheinkanal</translation>
    </message>
    <message>
        <source>Slip colour</source>
        <translation>Farbe des Scheins</translation>
    </message>
    <message>
        <source>Slip deleted in Discord</source>
        <translation>Schein in Discord gelöscht</translation>
    </message>
    <message>
        <source>Slip footer</source>
        <translation>Fußzeile des Scheins</translation>
    </message>
    <message>
        <source>Slip not posted</source>
        <translation>Schein nicht gepostet</translation>
    </message>
    <message>
        <source>Slip posted</source>
        <translation>Schein gepostet</translation>
    </message>
    <message>
        <source>Slip posted again</source>
        <translation>Schein erneut gepostet</translation>
    </message>
    <message>
        <source>Slip to be posted again</source>
        <translation>Schein wird erneut gepostet</translation>
    </message>
    <message>
        <source>Slips and posts</source>
        <translation>Scheine und Beiträge</translation>
    </message>
    <message>
        <source>Slips show it from now on.</source>
        <translation>Scheine zeigen es von nun an.</translation>
    </message>
    <message>
        <source>Slow command (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow database job (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow picture (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow request to Discord (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest bet (units)</source>
        <translation>Kleinste Wette (Einheiten)</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Quelle: %1.</translation>
    </message>
    <message>
        <source>Source: graded by hand.</source>
        <translation>Quelle: von Hand gewertet.</translation>
    </message>
    <message>
        <source>Sports of The Odds API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Handicap</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the game</source>
        <translation>Spielbeginn</translation>
    </message>
    <message>
        <source>Start of the game: 2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>Spielbeginn: 2026-11-23 19:30 (UTC) oder in 2h</translation>
    </message>
    <message>
        <source>Start unverified</source>
        <translation>Beginn unbestätigt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts %1, %2.</source>
        <translation>Beginn %1, %2.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State of the bets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics by period, capper and market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of %1, %2.</source>
        <translation>Statistik von %1, %2.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status (practice mode)</source>
        <translation>Status (Übungsmodus)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a capper; the record and all bets stay</source>
        <translation>Einen Capper beenden; Bilanz und alle Wetten bleiben</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored metrics (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight bet</source>
        <translation>Einzelwette</translation>
    </message>
    <message>
        <source>Suggested result dismissed</source>
        <translation>Vorgeschlagenes Ergebnis verworfen</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table and number of the old row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a bet or one of its selections out of the record</source>
        <translation>Eine Wette oder eine ihrer Auswahlen aus der Bilanz nehmen</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over settings that this server &amp;has not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the grade back: the bet is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes over bets, cappers and settings of an old bot. A dry run shows what would be taken and changes nothing; importing twice adds nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team total</source>
        <translation>Teampunkte</translation>
    </message>
    <message>
        <source>Test guild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text cannot be read on the background %1, so the default is used. Choose a darker or a lighter colour.</source>
        <translation>Auf dem Hintergrund %1 ist Text nicht lesbar, daher wird die Vorgabe genutzt. Wähle eine dunklere oder hellere Farbe.</translation>
    </message>
    <message>
        <source>Text in the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read. Check its rights or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That member is not a capper here. See who is with /capper list.</source>
        <translation>Dieses Mitglied ist hier kein Capper. Wer einer ist, zeigt /capper list.</translation>
    </message>
    <message>
        <source>That of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 minutes in which a grade can be undone are over. Ask an administrator to undo it.</source>
        <translation>Die %1 Minuten, in denen eine Wertung zurückgenommen werden kann, sind vorbei. Bitte einen Administrator darum.</translation>
    </message>
    <message>
        <source>The Odds API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a darker colour.</source>
        <translation>Die Akzentfarbe %1 ist auf dem Hintergrund nicht lesbar: Ihr Kontrast ist %2, nötig sind 4.5. Die Vorgabe wird genutzt. Wähle eine dunklere Farbe.</translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a lighter colour.</source>
        <translation>Die Akzentfarbe %1 ist auf dem Hintergrund nicht lesbar: Ihr Kontrast ist %2, nötig sind 4.5. Die Vorgabe wird genutzt. Wähle eine hellere Farbe.</translation>
    </message>
    <message>
        <source>The base of Discord's REST interface; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bet was not placed.</source>
        <translation>Die Wette wurde nicht platziert.</translation>
    </message>
    <message>
        <source>The bet's number, as 1042</source>
        <translation>Die Nummer der Wette, etwa 1042</translation>
    </message>
    <message>
        <source>The bet's number, as 1042; or words of it</source>
        <translation>Die Nummer der Wette, etwa 1042; oder Wörter daraus</translation>
    </message>
    <message>
        <source>The bets are being written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bets cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booked grade of bet #%1 is not what its selections make. Verify the record.</source>
        <translation>Die gebuchte Wertung der Wette #%1 ist nicht das, was ihre Auswahlen ergeben. Prüfe die Aufzeichnung.</translation>
    </message>
    <message>
        <source>The bot's token from Discord's developer portal; needed to go online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capper that %1 becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capper, with name and picture, or the bot itself.</source>
        <translation>Der Capper mit Name und Bild oder der Bot selbst.</translation>
    </message>
    <message>
        <source>The charts could not be drawn. Try again, or export CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing price of bet %1 is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of lines and marks on slips and cards, as #3B82F6.</source>
        <translation>Die Farbe von Linien und Marken auf Scheinen und Karten, etwa #3B82F6.</translation>
    </message>
    <message>
        <source>The colours of the panel; system follows the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters are zero again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database as sqlite:///path or postgresql://user@host:port/database; a file in the data folder when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day as 2026-11-24; today when left out</source>
        <translation>Der Tag als 2026-11-24; heute, wenn leer</translation>
    </message>
    <message>
        <source>The default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The explained grade does not follow from its inputs. Verify the record.</source>
        <translation>Die erklärte Wertung folgt nicht aus ihren Angaben. Prüfe die Bilanz.</translation>
    </message>
    <message>
        <source>The explanation of bet %1 is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export cannot be written. Make room on the disk, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export could not be written. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled, and no file was written. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is missing or not a text. Write it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of bet %1 are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose another one, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Free some space or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no settings that can be read: %1. Export them again with: dbsbmd config export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG, WebP or GIF picture. Save it as one of these.</source>
        <translation>Die Datei ist kein PNG-, JPEG-, WebP- oder GIF-Bild. Speichere sie als eines davon.</translation>
    </message>
    <message>
        <source>The file is not JSON: %1 at byte %2. Mend it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a list of at most %1 cases. Write the cases as a JSON list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is over 1 MB. Take the settings out of it and import those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The final score changed.</source>
        <translation>Der Endstand hat sich geändert.</translation>
    </message>
    <message>
        <source>The first values appear within seconds of the bot being online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds more than %1 files. Import it in parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The game</source>
        <translation>Das Spiel</translation>
    </message>
    <message>
        <source>The game is not final any more.</source>
        <translation>Das Spiel ist nicht mehr beendet.</translation>
    </message>
    <message>
        <source>The game's id</source>
        <translation>Die Kennung des Spiels</translation>
    </message>
    <message>
        <source>The grade of bet #%1 is undone; the bet is open again.</source>
        <translation>Die Wertung von Wette #%1 ist zurückgenommen; die Wette ist wieder offen.</translation>
    </message>
    <message>
        <source>The ground of slips and cards, as #101418; text stays readable on any.</source>
        <translation>Der Grund von Scheinen und Karten, etwa #101418; Text bleibt auf jedem lesbar.</translation>
    </message>
    <message>
        <source>The history of settings %1 cannot be read. Check its rights, or move it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of settings %1 cannot be written. Check the folder's permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of the sport that the plan is for, such as https://v1.basketball.api-sports.io; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hour of the day, in the time zone of the server, at which recaps, leaderboards and the daily root are posted.</source>
        <translation>Die Stunde des Tages, in der Zeitzone des Servers, zu der Rückblicke, Ranglisten und die tägliche Wurzel gepostet werden.</translation>
    </message>
    <message>
        <source>The import was cancelled, and no logo was taken. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invite link is on the clipboard. Open it in a browser to add the bot to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept streaks and drawdown of capper %1 on %2 differ from the bets.</source>
        <translation>Die geführten Serien und der Rückgang von Capper %1 am %2 weichen von den Wetten ab.</translation>
    </message>
    <message>
        <source>The kept total of %1 "%2" of capper %3 differs from the bets.</source>
        <translation>Die geführte Summe %1 „%2“ von Capper %3 weicht von den Wetten ab.</translation>
    </message>
    <message>
        <source>The key of API-Sports. Its quota is watched; fixtures and results are not read from there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of The Odds API. Games and scores are read from there, and its quota is watched; prices are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language in which the bot writes there: answers, slips and posts.</source>
        <translation>Die Sprache, in der der Bot dort schreibt: Antworten, Scheine und Beiträge.</translation>
    </message>
    <message>
        <source>The larger of risk and win is %1 u; this server allows %2 u to %3 u. Change the units.</source>
        <translation>Der größere Wert von Einsatz und Gewinn ist %1 u; dieser Server erlaubt %2 u bis %3 u. Ändere die Einheiten.</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest %1 of %2 events</source>
        <translation>Die neuesten %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>The league</source>
        <translation>Die Liga</translation>
    </message>
    <message>
        <source>The least severe alerts of which the panel tells in its message bar; off tells of none. The Alerts dock shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least severe alerts that are posted in the alert channels of servers that have one; off posts none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least severe alerts that become desktop notifications, where there is a desktop; off sends none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least severe messages that are logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Die Linie</translation>
    </message>
    <message>
        <source>The list of logos cannot be read. Restore logos/index.json from a backup, or delete it and import the logos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of logos cannot be written. Make room on the disk, check the rights of the data folder and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of logos is damaged. Restore logos/index.json from a backup, or delete it and import the logos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo of %1 is removed, with its aliases. Import it to have it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logos are being changed by another program, or the data folder cannot be written. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The maintenance was cancelled; what it had finished stays. Start it again when you like.</source>
        <translation>Die Wartung wurde abgebrochen; was fertig war, bleibt. Starte sie erneut, wann du willst.</translation>
    </message>
    <message>
        <source>The member</source>
        <translation>Das Mitglied</translation>
    </message>
    <message>
        <source>The member is erased, but copies may stay in unused parts of the database's files. Stop the bot and the panel, then run dbsbmd member compact.</source>
        <translation>Das Mitglied ist gelöscht, aber Kopien können in unbenutzten Teilen der Datenbankdateien bleiben. Beende Bot und Panel, dann führe dbsbmd member compact aus.</translation>
    </message>
    <message numerus="yes">
        <source>The member is forgotten on %n server(s); totals and chain stay as they were.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The mode is missing or unknown. Use risk, win or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an old bot's database on its server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name on slips; the member's own when left out</source>
        <translation>Der Name auf Scheinen; der eigene des Mitglieds, wenn leer</translation>
    </message>
    <message>
        <source>The name under which bets keep these rules, in small letters, digits and _; standard or own when unset.</source>
        <translation>Der Name, unter dem Wetten diese Regeln behalten, aus Kleinbuchstaben, Ziffern und _; ohne Angabe standard oder own.</translation>
    </message>
    <message>
        <source>The next attempt is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next recap lists what is graded from now on.</source>
        <translation>Der nächste Rückblick nennt, was von nun an gewertet wird.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>The odds are missing. Type them like this: %1.</source>
        <translation>Die Quote fehlt. Schreibe sie so: %1.</translation>
    </message>
    <message>
        <source>The old record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one role that is pinged when a slip is posted.</source>
        <translation>Die eine Rolle, die bei einem neuen Schein angepingt wird.</translation>
    </message>
    <message>
        <source>The operator</source>
        <translation>Der Betreiber</translation>
    </message>
    <message>
        <source>The parlay has changed since this list was shown. Choose from the new list.</source>
        <translation>Die Kombiwette hat sich geändert, seit diese Liste gezeigt wurde. Wähle aus der neuen Liste.</translation>
    </message>
    <message>
        <source>The parlay was not placed.</source>
        <translation>Die Kombiwette wurde nicht platziert.</translation>
    </message>
    <message>
        <source>The password for a PostgreSQL database; not needed where the server knows this user otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pause before such a request is tried again begins at half a second and grows up to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pick</source>
        <translation>Der Tipp</translation>
    </message>
    <message>
        <source>The pick is missing. Type what you bet on.</source>
        <translation>Der Tipp fehlt. Schreibe, worauf du wettest.</translation>
    </message>
    <message>
        <source>The pick is then like Over 25.5 Points.</source>
        <translation>Der Tipp lautet dann wie Over 25.5 Points.</translation>
    </message>
    <message>
        <source>The picture behind slips and cards, veiled so that texts stay readable, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be made. Try again.</source>
        <translation>Das Bild konnte nicht erstellt werden. Versuche es erneut.</translation>
    </message>
    <message>
        <source>The picture did not come with the command. Attach it again.</source>
        <translation>Das Bild kam nicht mit dem Befehl. Hänge es erneut an.</translation>
    </message>
    <message>
        <source>The picture in the header of slips and cards, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is %1 by %2 pixels; at most 4096 a side are taken. Scale it down and try again.</source>
        <translation>Das Bild hat %1 mal %2 Pixel; höchstens 4096 je Seite sind erlaubt. Verkleinere es und versuche es erneut.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again as PNG or JPEG and try once more.</source>
        <translation>Das Bild ist beschädigt. Speichere es neu als PNG oder JPEG und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The picture is larger than 8 MB. Choose a smaller one.</source>
        <translation>Das Bild ist größer als 8 MB. Wähle ein kleineres.</translation>
    </message>
    <message>
        <source>The picture is on slips and cards from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of %1 stays with its server. Choose its file here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture of the panel cannot be written to %1. Choose another folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture's address is not a web address. Leave it out or give an https address.</source>
        <translation>Die Adresse des Bildes ist keine Webadresse. Lass sie weg oder gib eine https-Adresse an.</translation>
    </message>
    <message>
        <source>The player</source>
        <translation>Der Spieler</translation>
    </message>
    <message>
        <source>The port of an old bot's database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price, in the way the server shows prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile picture of %1. Slips are posted under it as long as this message stands.</source>
        <translation>Das Profilbild von %1. Scheine werden darunter gepostet, solange diese Nachricht steht.</translation>
    </message>
    <message>
        <source>The program crashed twice within five minutes. The bot is not started by itself; start it in the Connection dock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prop's market</source>
        <translation>Der Markt der Spielerwette</translation>
    </message>
    <message>
        <source>The quotes of line %1 (%2) do not end, or something follows them. Write the value in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are being verified…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records are broken: %1 Restore a backup of the server's data; its bets are read-only until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The records are intact: %1 journal entries of %n server(s) were checked.</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message>
        <source>The report could not be put on pages. Export it as HTML instead.</source>
        <translation>Der Bericht konnte nicht auf Seiten gebracht werden. Exportiere ihn stattdessen als HTML.</translation>
    </message>
    <message>
        <source>The report was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is unknown. Use won, lost, push, void, half_won or half_lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result once settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results are in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of its legs do not give its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role that cappers have in Discord; shown, never asked for permission.</source>
        <translation>Die Rolle, die Capper in Discord haben; sie wird gezeigt, nie nach Rechten gefragt.</translation>
    </message>
    <message>
        <source>The rule is heard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is silent %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score of a game is malformed at %1. Wait for the feed to mend it, or grade by hand.</source>
        <translation>Der Spielstand ist bei %1 fehlerhaft. Warte, bis die Quelle ihn berichtigt, oder werte von Hand.</translation>
    </message>
    <message>
        <source>The selected capper may place no more bets; bets and record stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected capper may risk so many units on one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selection of bet %1 is graded; the bet waits for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 cannot be written: %2. Check the folder's permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this server are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this server do not let you do this. Ask an administrator.</source>
        <translation>Die Einstellungen dieses Servers erlauben dir das nicht. Frage einen Administrator.</translation>
    </message>
    <message>
        <source>The side is missing. Type it like "Over 25.5 Points" or "Yes Triple double".</source>
        <translation>Die Seite fehlt. Schreibe sie wie „Over 25.5 Points“ oder „Yes Triple double“.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 could not be posted, so it does not count. Ask the operator to post it again.</source>
        <translation>Der Schein von Wette #%1 konnte nicht gepostet werden, daher zählt sie nicht. Bitte den Betreiber, ihn erneut zu posten.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is being posted again already. Wait until it is there.</source>
        <translation>Der Schein von Wette #%1 wird schon erneut gepostet. Warte, bis er da ist.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is not missing, so it was not posted again.</source>
        <translation>Der Schein von Wette #%1 fehlt nicht, daher wurde er nicht erneut gepostet.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is posted again now.</source>
        <translation>Der Schein von Wette #%1 wird jetzt erneut gepostet.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Cancel it once it is there.</source>
        <translation>Der Schein von Wette #%1 wird noch gepostet. Storniere sie, sobald er da ist.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Grade it once it is there.</source>
        <translation>Der Schein von Wette #%1 wird noch gepostet. Werte sie, sobald er da ist.</translation>
    </message>
    <message>
        <source>The slip of bet %1 is posted again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip of this bet is not waiting for a retry. Reload the list.</source>
        <translation>Der Schein dieser Wette wartet nicht auf einen neuen Versuch. Lade die Liste neu.</translation>
    </message>
    <message>
        <source>The slip was posted only after the start.</source>
        <translation>Der Schein wurde erst nach dem Beginn gepostet.</translation>
    </message>
    <message>
        <source>The start of a game of bet #%1 is not known, so it cannot be cancelled once posted. Ask an administrator.</source>
        <translation>Der Beginn eines Spiels von Wette #%1 ist nicht bekannt, daher kann sie nach dem Posten nicht storniert werden. Frage einen Administrator.</translation>
    </message>
    <message>
        <source>The start of its game lies before the bet and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start time is not verified.</source>
        <translation>Der Beginn ist nicht geprüft.</translation>
    </message>
    <message>
        <source>The start time of a selection is not verified.</source>
        <translation>Der Beginn einer Auswahl ist nicht geprüft.</translation>
    </message>
    <message>
        <source>The start was not understood. Write it as 2026-11-23 19:30 (UTC), as a Discord timestamp, as seconds since 1970, or as "in 2h".</source>
        <translation>Der Beginn wurde nicht verstanden. Schreibe ihn als 2026-11-23 19:30 (UTC), als Discord-Zeitstempel, als Sekunden seit 1970 oder als „in 2h“.</translation>
    </message>
    <message>
        <source>The suggested result of bet #%1 is dismissed; the bet is open.</source>
        <translation>Das vorgeschlagene Ergebnis von Wette #%1 ist verworfen; die Wette ist offen.</translation>
    </message>
    <message>
        <source>The suggested result of bet %1 is dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of its placing is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units are not given yet.</source>
        <translation>Die Einheiten fehlen noch.</translation>
    </message>
    <message>
        <source>The webhook that posted this slip was deleted in Discord, so the slip cannot be edited; post it again.</source>
        <translation>Der Webhook, der diesen Schein gepostet hat, wurde in Discord gelöscht, daher kann der Schein nicht bearbeitet werden; poste ihn erneut.</translation>
    </message>
    <message>
        <source>The whole bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone in which days, weeks and months begin, as Europe/Berlin.</source>
        <translation>Die Zone, in der Tage, Wochen und Monate beginnen, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 logos already. Remove some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no alias %1 in %2. Look it up in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change %1 in the history of settings, or no longer. List the changes with: dbsbmd config history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change %1 in the history of this server's settings. List the changes with: dbsbmd config history --guild %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no curve for this period.</source>
        <translation>Für diesen Zeitraum gibt es keine Kurve.</translation>
    </message>
    <message>
        <source>There is no import %1. See dbsbmd import list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain to keep %1 in. Set %2 in the environment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no logo of %1 in %2. Import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record of the server %1. Check its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting "%1" of a server. See the list of settings for the right name.</source>
        <translation>Es gibt keine Servereinstellung „%1“. Den richtigen Namen zeigt die Liste der Einstellungen.</translation>
    </message>
    <message>
        <source>There is no setting %1. List the settings with --check-config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such bet on this server. Check its number with /bet list.</source>
        <translation>Diese Wette gibt es auf diesem Server nicht. Prüfe ihre Nummer mit /bet list.</translation>
    </message>
    <message>
        <source>There is no such capper on that server. See dbsbmd capper ID list.</source>
        <translation>Auf diesem Server gibt es keinen solchen Capper. Siehe dbsbmd capper ID list.</translation>
    </message>
    <message>
        <source>There is no such command. Choose one from the list.</source>
        <translation>Diesen Befehl gibt es nicht. Wähle einen aus der Liste.</translation>
    </message>
    <message>
        <source>There is no such delivery. Reload the list and try again.</source>
        <translation>Diese Zustellung gibt es nicht. Lade die Liste neu und versuche es erneut.</translation>
    </message>
    <message>
        <source>There is no table %1, so nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone "%1". Name one such as America/New_York.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not decimal odds. Type them like 1.91.</source>
        <translation>Das ist keine Dezimalquote. Schreibe sie wie 1.91.</translation>
    </message>
    <message>
        <source>These are not fractional odds. Type them like 10/11.</source>
        <translation>Das ist keine Bruchquote. Schreibe sie wie 10/11.</translation>
    </message>
    <message>
        <source>These are not house rules. Write them like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not odds. Type American odds such as -110 or +150.</source>
        <translation>Das ist keine Quote. Schreibe eine amerikanische Quote wie -110 oder +150.</translation>
    </message>
    <message>
        <source>These look like odds behind the pick. Type them in their own field.</source>
        <translation>Das sieht nach einer Quote hinter dem Tipp aus. Tippe sie in ihr eigenes Feld.</translation>
    </message>
    <message>
        <source>These old settings have no counterpart: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount of units is too large. Type a smaller one.</source>
        <translation>Diese Menge von Einheiten ist zu groß. Schreibe eine kleinere.</translation>
    </message>
    <message>
        <source>This bet would return more than can be recorded. Lower the units or the odds.</source>
        <translation>Diese Wette brächte mehr ein, als eingetragen werden kann. Senke die Einheiten oder die Quote.</translation>
    </message>
    <message>
        <source>This bet would risk or win less than the smallest recorded amount. Raise the units.</source>
        <translation>Diese Wette würde weniger als den kleinsten eintragbaren Betrag einsetzen oder gewinnen. Erhöhe die Einheiten.</translation>
    </message>
    <message>
        <source>This bot does not know that command any more. See /help.</source>
        <translation>Diesen Befehl kennt der Bot nicht mehr. Siehe /help.</translation>
    </message>
    <message>
        <source>This bot keeps a public record of betting picks. It takes no bets and holds no money: a unit is a stake for the record only and no money.</source>
        <translation>Dieser Bot führt eine öffentliche Bilanz von Wetttipps. Er nimmt keine Wetten an und verwahrt kein Geld: Eine Einheit ist ein Einsatz nur für die Bilanz und kein Geld.</translation>
    </message>
    <message>
        <source>This button is of another version. Grade the bet in the panel.</source>
        <translation>Dieser Knopf ist aus einer anderen Version. Werte die Wette im Panel.</translation>
    </message>
    <message>
        <source>This command was already carried out with other content. Start it again.</source>
        <translation>Dieser Befehl wurde schon mit anderem Inhalt ausgeführt. Beginne ihn neu.</translation>
    </message>
    <message>
        <source>This delivery is over and was not sent again. Reload the list.</source>
        <translation>Diese Zustellung ist abgeschlossen und wurde nicht erneut gesendet. Lade die Liste neu.</translation>
    </message>
    <message>
        <source>This draft is gone. Start the command again.</source>
        <translation>Dieser Entwurf ist weg. Beginne den Befehl neu.</translation>
    </message>
    <message>
        <source>This form has expired and nothing was placed. Start the command again.</source>
        <translation>Dieses Formular ist abgelaufen und nichts wurde platziert. Beginne den Befehl neu.</translation>
    </message>
    <message>
        <source>This form was changed by another click at the same moment. Look at it and try again.</source>
        <translation>Dieses Formular wurde im selben Augenblick durch einen anderen Klick geändert. Sieh es dir an und versuche es erneut.</translation>
    </message>
    <message>
        <source>This game has already started, so the pick is locked. Choose a game that has not started.</source>
        <translation>Dieses Spiel hat schon begonnen, daher ist der Tipp gesperrt. Wähle ein Spiel, das nicht begonnen hat.</translation>
    </message>
    <message>
        <source>This game is not stored any more. Choose another.</source>
        <translation>Dieses Spiel ist nicht mehr gespeichert. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>This is exactly what the report holds; tokens, addresses and home paths are already replaced. Nothing is sent: the file is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how the slip will look. It is recorded and posted when you confirm.</source>
        <translation>So wird der Schein aussehen. Er wird eingetragen und gepostet, wenn du bestätigst.</translation>
    </message>
    <message>
        <source>This is more than the bot can remember for you. Use shorter texts.</source>
        <translation>Das ist mehr, als der Bot sich für dich merken kann. Nimm kürzere Texte.</translation>
    </message>
    <message>
        <source>This is not a positive fraction. Type it like 1/2.</source>
        <translation>Das ist kein positiver Bruch. Schreibe ihn wie 1/2.</translation>
    </message>
    <message>
        <source>This is not a spread. Type it like -3.5 or +7, in steps of a quarter.</source>
        <translation>Das ist kein Handicap. Schreibe es wie -3.5 oder +7, in Viertelschritten.</translation>
    </message>
    <message>
        <source>This is not a total. Type it like 221.5 or o221.5, in steps of a quarter.</source>
        <translation>Das ist keine Gesamtlinie. Schreibe sie wie 221.5 oder o221.5, in Viertelschritten.</translation>
    </message>
    <message>
        <source>This is not an amount of units. Type a number such as 1 or 0.5.</source>
        <translation>Das ist keine Menge von Einheiten. Schreibe eine Zahl wie 1 oder 0.5.</translation>
    </message>
    <message>
        <source>This is not the explanation of a grade. Grade the bet again.</source>
        <translation>Das ist nicht die Erklärung einer Wertung. Werte die Wette erneut.</translation>
    </message>
    <message>
        <source>This member is not a capper here. See /capper list.</source>
        <translation>Dieses Mitglied ist hier kein Capper. Siehe /capper list.</translation>
    </message>
    <message>
        <source>This message is no slip. Use the menu of a slip, or name the bet with /bet show.</source>
        <translation>Diese Nachricht ist kein Schein. Nutze das Menü eines Scheins oder nenne die Wette mit /bet show.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation>Dieser Monat: %1</translation>
    </message>
    <message>
        <source>This preview has expired and nothing was placed. Start the command again.</source>
        <translation>Diese Vorschau ist abgelaufen und nichts wurde platziert. Beginne den Befehl neu.</translation>
    </message>
    <message>
        <source>This round robin would be %1 parlays; at most %2 are placed at once. Take fewer selections.</source>
        <translation>Diese Systemwette wären %1 Kombiwetten; höchstens %2 werden auf einmal platziert. Nimm weniger Auswahlen.</translation>
    </message>
    <message>
        <source>This server has no cappers yet. An admin adds one with /capper add.</source>
        <translation>Dieser Server hat noch keine Capper. Ein Admin fügt mit /capper add einen hinzu.</translation>
    </message>
    <message>
        <source>This server has no slip channel yet. An administrator can choose one with /setup.</source>
        <translation>Dieser Server hat noch keinen Scheinkanal. Ein Administrator kann mit /setup einen wählen.</translation>
    </message>
    <message>
        <source>This setup has expired and nothing was saved. Start again with /setup.</source>
        <translation>Diese Einrichtung ist abgelaufen und nichts wurde gespeichert. Beginne neu mit /setup.</translation>
    </message>
    <message>
        <source>This was taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was tried meanwhile, and may have arrived. Reload the list.</source>
        <translation>Das wurde inzwischen versucht und kann angekommen sein. Lade die Liste neu.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This works inside servers only. Use the command in a channel of your server.</source>
        <translation>Das geht nur auf Servern. Nutze den Befehl in einem Kanal deines Servers.</translation>
    </message>
    <message>
        <source>This would be taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would risk %1 u, but only %2 u of the %3 u a day are left. Lower the units or wait until tomorrow.</source>
        <translation>Das würde %1 u einsetzen, aber von %3 u am Tag sind nur %2 u übrig. Senke die Einheiten oder warte bis morgen.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Ties: net, then smaller turnover, then name.</source>
        <translation>Bei Gleichstand: netto, dann kleinerer Umsatz, dann Name.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone of old times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time each phase of each command and find what holds up the others; dbsbmd profile shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>To mend it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To risk</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>To risk %1 u / To win %2 u</source>
        <translation>Einsatz %1 u / Gewinn %2 u</translation>
    </message>
    <message>
        <source>To risk %1 u, to win %2 u.</source>
        <translation>Einsatz %1 u, Gewinn %2 u.</translation>
    </message>
    <message>
        <source>To win</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>To win %1 u / To risk %2 u</source>
        <translation>Gewinn %1 u / Einsatz %2 u</translation>
    </message>
    <message>
        <source>To win %1 u, to risk %2 u.</source>
        <translation>Gewinn %1 u, Einsatz %2 u.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Heute: %1</translation>
    </message>
    <message>
        <source>Told as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told when: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many pictures wait to be drawn. Wait a moment and try again.</source>
        <translation>Zu viele Bilder warten darauf, gezeichnet zu werden. Warte einen Moment und versuche es erneut.</translation>
    </message>
    <message>
        <source>Took %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top cappers</source>
        <translation>Beste Capper</translation>
    </message>
    <message>
        <source>Top cappers:</source>
        <translation>Beste Capper:</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamtpunkte</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Turnover %1, at level stakes %2.</source>
        <translation>Umsatz %1, bei gleichem Einsatz %2.</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Eintippen</translation>
    </message>
    <message>
        <source>Type it when it is not in the list.</source>
        <translation>Tippe es ein, wenn es nicht in der Liste steht.</translation>
    </message>
    <message>
        <source>Type the same id to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Unter %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the batch that took it, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo window (minutes)</source>
        <translation>Frist zum Zurücknehmen (Minuten)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units a day, 0 for no bound; the server's when left out</source>
        <translation>Einheiten am Tag, 0 für keine Grenze; ohne Angabe die des Servers</translation>
    </message>
    <message>
        <source>Units a day; empty for the server's, 0 for no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units counter</source>
        <translation>Einheitenzähler</translation>
    </message>
    <message>
        <source>Units lost when the bet loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units offered</source>
        <translation>Angebotene Einheiten</translation>
    </message>
    <message>
        <source>Units shown</source>
        <translation>Gezeigte Einheiten</translation>
    </message>
    <message>
        <source>Units to risk</source>
        <translation>Einheiten als Einsatz</translation>
    </message>
    <message>
        <source>Units to win</source>
        <translation>Einheiten als Gewinn</translation>
    </message>
    <message>
        <source>Units won when the bet wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, for example 1 or 0.5</source>
        <translation>Einheiten, zum Beispiel 1 oder 0.5</translation>
    </message>
    <message>
        <source>Unverified starts</source>
        <translation>Unbestätigter Beginn</translation>
    </message>
    <message>
        <source>Unverified starts are left out.</source>
        <translation>Ungeprüfte Spielbeginne sind ausgelassen.</translation>
    </message>
    <message>
        <source>Update this program, or move the file away; it is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: dbsbm [OPTIONS]

The control panel of the betting-record bot. It takes no bets and holds no money.

  --data-dir FOLDER   where records and settings are (or DBSBM_DATA_DIR)
  --practice, --real  that mode instead of the stored one
  --story             play the practice story, write its results to --out and end;
                      exit code 0 only if the story came true
  --seed NUMBER       varies the story (default 1)
  --out FOLDER        where the story's results go (default out)
  --no-keychain       do not ask the keychain
  -v, --version       print the version
  -h, --help          print this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use /bet void for a bet that does not count.</source>
        <translation>Nimm /bet void für eine Wette, die nicht zählt.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users of the old bot and the cappers they become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;oid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>ANNULLIERT</translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of secrets are in no history, so this change of %1 cannot be taken back. Enter the value anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Annulliert</translation>
    </message>
    <message>
        <source>Void this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Annulliert</translation>
    </message>
    <message>
        <source>W%1</source>
        <translation>S%1</translation>
    </message>
    <message>
        <source>W-L-P</source>
        <translation>G-V-P</translation>
    </message>
    <message>
        <source>WON</source>
        <translation>GEWONNEN</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly leaderboard</source>
        <translation>Wochenrangliste</translation>
    </message>
    <message>
        <source>Weekly recap</source>
        <translation>Wochenrückblick</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a bet can be staked with a click, as 0.5, 1, 2, 5.</source>
        <translation>Welche Einsätze mit einem Klick gewählt werden können, etwa 0.5, 1, 2, 5.</translation>
    </message>
    <message>
        <source>What a final score does: nothing, propose a grade, or grade at once.</source>
        <translation>Was ein Endstand bewirkt: nichts, eine Wertung vorschlagen oder sofort werten.</translation>
    </message>
    <message>
        <source>What came before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong appears here, grouped, with what to do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to a bet on a game that has started.</source>
        <translation>Was mit einer Wette auf ein begonnenes Spiel geschieht.</translation>
    </message>
    <message>
        <source>What happens to a bet whose slip appears only after its game has started.</source>
        <translation>Was mit einer Wette geschieht, deren Schein erst nach Spielbeginn erscheint.</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>What is counted, for example Points or Rebounds</source>
        <translation>Was gezählt wird, zum Beispiel Points oder Rebounds</translation>
    </message>
    <message>
        <source>What is counted?</source>
        <translation>Was wird gezählt?</translation>
    </message>
    <message>
        <source>What is expected is not an object. Mend or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your pick?</source>
        <translation>Was ist dein Tipp?</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the commands do</source>
        <translation>Was die Befehle tun</translation>
    </message>
    <message>
        <source>What the old bot has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule would have done in the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the selected capper may risk a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the units mean</source>
        <translation>Was die Einheiten bedeuten</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was selected begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When does the game start?</source>
        <translation>Wann beginnt das Spiel?</translation>
    </message>
    <message>
        <source>When set, commands are registered in this guild only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the busiest member may do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the daily backup is made, by the clock of this machine; one that was missed is made after the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the member may do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where The Odds API is asked; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where backups are kept, best on another disk; the folder backups beside the record when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where bet slips are posted; nothing can be bet before it is set.</source>
        <translation>Wo Wettscheine gepostet werden; vorher kann nichts gewettet werden.</translation>
    </message>
    <message>
        <source>Where it &amp;is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where members may use commands; everywhere when unset.</source>
        <translation>Wo Mitglieder Befehle benutzen dürfen; ohne Angabe überall.</translation>
    </message>
    <message>
        <source>Where recaps and leaderboards are posted.</source>
        <translation>Wo Rückblicke und Ranglisten gepostet werden.</translation>
    </message>
    <message>
        <source>Where the bot keeps pictures, the daily root of the journal and messages to administrators.</source>
        <translation>Wo der Bot Bilder, die tägliche Wurzel des Journals und Nachrichten an Administratoren ablegt.</translation>
    </message>
    <message>
        <source>Where the bot tells its operator of alerts, such as a full disk; nowhere when unset. Nobody is pinged. Only the operator can set it, in the panel or the terminal: alerts tell of the machine and of all servers.</source>
        <translation>Wo der Bot seinem Betreiber Alarme meldet, etwa eine volle Platte; nirgends, wenn leer. Niemand wird angepingt. Nur der Betreiber kann ihn setzen, im Panel oder im Terminal: Alarme sprechen von der Maschine und von allen Servern.</translation>
    </message>
    <message>
        <source>Where the database of an old bot is; only its import reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the database, the settings and the logs are kept; the platform's data folder when unset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the slip goes, if not the usual channel</source>
        <translation>Wohin der Schein geht, falls nicht in den üblichen Kanal</translation>
    </message>
    <message>
        <source>Whether a prop on a player who did not play is void; it is lost otherwise.</source>
        <translation>Ob eine Spielerwette auf jemanden, der nicht spielte, ungültig ist; sonst ist sie verloren.</translation>
    </message>
    <message>
        <source>Whether a recap of the day before is posted.</source>
        <translation>Ob ein Rückblick auf den Vortag gepostet wird.</translation>
    </message>
    <message>
        <source>Whether a recap of the month before is posted on its first day.</source>
        <translation>Ob am Monatsersten ein Rückblick auf den Vormonat gepostet wird.</translation>
    </message>
    <message>
        <source>Whether a recap of the week before is posted on Mondays.</source>
        <translation>Ob montags ein Rückblick auf die Vorwoche gepostet wird.</translation>
    </message>
    <message>
        <source>Whether boards count bets whose game has no known start.</source>
        <translation>Ob Ranglisten Wetten zählen, deren Spielbeginn nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Whether cappers may change their own name, colour and picture.</source>
        <translation>Ob Capper ihren Namen, ihre Farbe und ihr Bild ändern dürfen.</translation>
    </message>
    <message>
        <source>Whether cappers may grade the bets they placed; a void is never theirs to give.</source>
        <translation>Ob Capper ihre eigenen Wetten werten dürfen; für ungültig erklären dürfen sie sie nie.</translation>
    </message>
    <message>
        <source>Whether cappers may take back a grade of a bet they placed.</source>
        <translation>Ob Capper eine Wertung ihrer eigenen Wette zurücknehmen dürfen.</translation>
    </message>
    <message>
        <source>Whether markets on a whole game include overtime.</source>
        <translation>Ob Märkte auf ein ganzes Spiel die Verlängerung einschließen.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the month before is posted on its first day.</source>
        <translation>Ob am Monatsersten die Rangliste des Vormonats gepostet wird.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the week before is posted on Mondays.</source>
        <translation>Ob montags die Rangliste der Vorwoche gepostet wird.</translation>
    </message>
    <message>
        <source>Whether the program that hosts the bot makes a backup of the record every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the rest is priced anew or the whole parlay is void.</source>
        <translation>Ob der Rest neu berechnet wird oder die ganze Kombiwette ungültig ist.</translation>
    </message>
    <message>
        <source>Whether typed book odds pay a parlay from which no leg dropped.</source>
        <translation>Ob die getippte Buchmacherquote eine Kombiwette auszahlt, aus der keine Auswahl fiel.</translation>
    </message>
    <message>
        <source>Which amount stands first: what is risked, what is won, or the one that was typed.</source>
        <translation>Welcher Betrag zuerst steht: der riskierte, der zu gewinnende oder der getippte.</translation>
    </message>
    <message>
        <source>Which game is the selection about?</source>
        <translation>Um welches Spiel geht es in der Auswahl?</translation>
    </message>
    <message>
        <source>Which game?</source>
        <translation>Welches Spiel?</translation>
    </message>
    <message>
        <source>Which kind of line?</source>
        <translation>Welche Art der Wette?</translation>
    </message>
    <message>
        <source>Which league?</source>
        <translation>Welche Liga?</translation>
    </message>
    <message>
        <source>Which note?</source>
        <translation>Welche Notiz?</translation>
    </message>
    <message>
        <source>Which page, from 1</source>
        <translation>Welche Seite, ab 1</translation>
    </message>
    <message>
        <source>Which part of the game?</source>
        <translation>Welcher Teil des Spiels?</translation>
    </message>
    <message>
        <source>Which player?</source>
        <translation>Welcher Spieler?</translation>
    </message>
    <message>
        <source>Which setting to change</source>
        <translation>Welche Einstellung geändert wird</translation>
    </message>
    <message>
        <source>Which settled bets count; all when left out</source>
        <translation>Welche gewerteten Wetten zählen; alle, wenn leer</translation>
    </message>
    <message>
        <source>Which side do you take?</source>
        <translation>Welche Seite nimmst du?</translation>
    </message>
    <message>
        <source>Who may add and remove cappers; nobody leaves it to the panel.</source>
        <translation>Wer Capper hinzufügen und entfernen darf; niemand überlässt es dem Panel.</translation>
    </message>
    <message>
        <source>Who may ask for bets, statistics, leaderboards and games.</source>
        <translation>Wer nach Wetten, Statistiken, Ranglisten und Spielen fragen darf.</translation>
    </message>
    <message>
        <source>Who may ask for the health of the bot.</source>
        <translation>Wer nach dem Zustand des Bots fragen darf.</translation>
    </message>
    <message>
        <source>Who may cancel bets</source>
        <translation>Wer Wetten zurückziehen darf</translation>
    </message>
    <message>
        <source>Who may change cappers</source>
        <translation>Wer Capper ändern darf</translation>
    </message>
    <message>
        <source>Who may change profiles</source>
        <translation>Wer Profile ändern darf</translation>
    </message>
    <message>
        <source>Who may change settings</source>
        <translation>Wer Einstellungen ändern darf</translation>
    </message>
    <message>
        <source>Who may change the settings of the server.</source>
        <translation>Wer die Einstellungen des Servers ändern darf.</translation>
    </message>
    <message>
        <source>Who may correct bets</source>
        <translation>Wer Wetten berichtigen darf</translation>
    </message>
    <message>
        <source>Who may give a settled bet another result; a moderator only in the channel of the slip.</source>
        <translation>Wer einer gewerteten Wette ein anderes Ergebnis geben darf; ein Moderator nur im Kanal des Scheins.</translation>
    </message>
    <message>
        <source>Who may grade any bet</source>
        <translation>Wer jede Wette werten darf</translation>
    </message>
    <message>
        <source>Who may grade own bets</source>
        <translation>Wer eigene Wetten werten darf</translation>
    </message>
    <message>
        <source>Who may grade the bets of others; a moderator only in the channel of the slip.</source>
        <translation>Wer Wetten anderer werten darf; ein Moderator nur im Kanal des Scheins.</translation>
    </message>
    <message>
        <source>Who may manage cappers, settings and every bet, beside members who may manage the server.</source>
        <translation>Wer neben Mitgliedern, die den Server verwalten dürfen, Capper, Einstellungen und jede Wette verwalten darf.</translation>
    </message>
    <message>
        <source>Who may place bets</source>
        <translation>Wer Wetten platzieren darf</translation>
    </message>
    <message>
        <source>Who may place bets; nobody while betting is to rest.</source>
        <translation>Wer Wetten platzieren darf; niemand, solange das Wetten ruhen soll.</translation>
    </message>
    <message>
        <source>Who may read an old bot's database; reading is all that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see the record</source>
        <translation>Wer die Aufzeichnung sehen darf</translation>
    </message>
    <message>
        <source>Who may see the status</source>
        <translation>Wer den Zustand sehen darf</translation>
    </message>
    <message>
        <source>Who may take a bet out of the record; a moderator only in the channel of the slip.</source>
        <translation>Wer eine Wette aus der Aufzeichnung nehmen darf; ein Moderator nur im Kanal des Scheins.</translation>
    </message>
    <message>
        <source>Who may take back a grade of any bet; a moderator only in the channel of the slip.</source>
        <translation>Wer die Wertung jeder Wette zurücknehmen darf; ein Moderator nur im Kanal des Scheins.</translation>
    </message>
    <message>
        <source>Who may undo any grade</source>
        <translation>Wer jede Wertung zurücknehmen darf</translation>
    </message>
    <message>
        <source>Who may undo grades of own bets</source>
        <translation>Wer eigene Wertungen zurücknehmen darf</translation>
    </message>
    <message>
        <source>Who may void bets</source>
        <translation>Wer Wetten für ungültig erklären darf</translation>
    </message>
    <message>
        <source>Who may withdraw a bet before its start; a capper only an own one.</source>
        <translation>Wer eine Wette vor ihrem Beginn zurückziehen darf; ein Capper nur eine eigene.</translation>
    </message>
    <message>
        <source>Who posts slips</source>
        <translation>Wer Scheine postet</translation>
    </message>
    <message>
        <source>Who they are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole game</source>
        <translation>Ganzes Spiel</translation>
    </message>
    <message>
        <source>Whose bets; everybody's when left out</source>
        <translation>Wessen Wetten; alle, wenn leer</translation>
    </message>
    <message>
        <source>Whose games are read, by the keys that The Odds API has for sports, separated by commas. Scores of each cost two requests an hour while a game is on, with the usual cache lifetime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose logo an alias shows, or why a file was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose record; the whole server when left out</source>
        <translation>Wessen Bilanz; der ganze Server, wenn leer</translation>
    </message>
    <message>
        <source>Why, and what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why; kept in the bet's history</source>
        <translation>Warum; bleibt im Verlauf der Wette</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Win rate, 95 %</source>
        <translation>Trefferquote, 95 %</translation>
    </message>
    <message>
        <source>Win rate, 95 % interval: %1.</source>
        <translation>Trefferquote, 95-%-Bereich: %1.</translation>
    </message>
    <message>
        <source>Win rate: %1.</source>
        <translation>Trefferquote: %1.</translation>
    </message>
    <message>
        <source>Win rate: %1. ROI: %2. Settled bets: %3. Rates need %4 won or lost bets.</source>
        <translation>Trefferquote: %1. ROI: %2. Abgerechnete Wetten: %3. Raten brauchen %4 gewonnene oder verlorene Wetten.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Siege</translation>
    </message>
    <message>
        <source>With it backups hold the secrets, encrypted; without it they hold none. It is needed again to restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a bet before its game starts; its history stays</source>
        <translation>Eine Wette vor Spielbeginn zurückziehen; ihr Verlauf bleibt</translation>
    </message>
    <message>
        <source>Withdraw this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without self-graded bets: longest winning run %1, longest losing run %2, worst drawdown %3 u.</source>
        <translation>Ohne selbst gewertete Wetten: längste Gewinnserie %1, längste Verlustserie %2, größter Rückgang %3 u.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Worst bet</source>
        <translation>Schlechteste Wette</translation>
    </message>
    <message>
        <source>Worst bet: %1 at %2 by %3, %4.</source>
        <translation>Schlechteste Wette: %1 zu %2 von %3, %4.</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Größter Rückgang</translation>
    </message>
    <message>
        <source>Worst drawdown %1.</source>
        <translation>Größter Rückgang %1.</translation>
    </message>
    <message>
        <source>Worst: %1, %2 u</source>
        <translation>Schlechteste: %1, %2 u</translation>
    </message>
    <message>
        <source>Write American odds such as -110 into the column, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every bet of this search to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pending, won, lost, push, void or cancelled into the column, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the colour as # and six hex digits, for example #3B82F6.</source>
        <translation>Schreibe die Farbe als # und sechs Hexziffern, zum Beispiel #3B82F6.</translation>
    </message>
    <message>
        <source>Write the day as year, month and day, for example 2026-11-24.</source>
        <translation>Schreibe den Tag als Jahr, Monat und Tag, zum Beispiel 2026-11-24.</translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2.</source>
        <translation>Schreibe den Anteil bei totem Rennen als Bruch bis 1, zum Beispiel 1/2.</translation>
    </message>
    <message>
        <source>Write won, lost, push or void into the column, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes one server's rows to a file. It names people by the names they show, never by their Discord id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by MySQL, with bac&amp;kslash escapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Your colour, as #3B82F6</source>
        <translation>Deine Farbe, wie #3B82F6</translation>
    </message>
    <message>
        <source>Your name on slips</source>
        <translation>Dein Name auf Scheinen</translation>
    </message>
    <message>
        <source>Your pick, for example Celtics or Over</source>
        <translation>Dein Tipp, zum Beispiel Celtics oder Over</translation>
    </message>
    <message>
        <source>Your picture, at most 8 MB; its middle square is shown</source>
        <translation>Dein Bild, höchstens 8 MB; sein mittleres Quadrat wird gezeigt</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Dein Profil</translation>
    </message>
    <message>
        <source>Your profile is saved</source>
        <translation>Dein Profil ist gespeichert</translation>
    </message>
    <message>
        <source>Your profile picture</source>
        <translation>Dein Profilbild</translation>
    </message>
    <message>
        <source>Your side of it</source>
        <translation>Deine Seite davon</translation>
    </message>
    <message>
        <source>`%1`
Whoever keeps this line can prove later that nothing up to journal row %2 was changed since: `dbsbmd verify %3 --seq %2 --root %1`</source>
        <translation>`%1`
Wer diese Zeile aufbewahrt, kann später beweisen, dass bis zur Journalzeile %2 seither nichts geändert wurde: `dbsbmd verify %3 --seq %2 --root %1`</translation>
    </message>
    <message>
        <source>a MySQL or MariaDB server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a forgotten member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a game put off by more than %1 hours is void</source>
        <translation>ein um mehr als %1 Stunden verschobenes Spiel ist annulliert</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is lost</source>
        <translation>ein Tipp auf einen Spieler, der nicht spielte, ist verloren</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is void</source>
        <translation>ein Tipp auf einen Spieler, der nicht spielte, ist annulliert</translation>
    </message>
    <message>
        <source>a void selection drops out of a parlay</source>
        <translation>eine annullierte Auswahl fällt aus der Kombiwette</translation>
    </message>
    <message>
        <source>a void selection voids a parlay with another one on its game</source>
        <translation>eine annullierte Auswahl annulliert eine Kombiwette mit einer weiteren zum selben Spiel</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alerts.json has faults; what is right in it is used:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analyze</source>
        <translation>auswerten</translation>
    </message>
    <message>
        <source>analyze %1</source>
        <translation>%1 auswerten</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>another process is changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 u a day</source>
        <translation>höchstens %1 u am Tag</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>wird gerade geprüft</translation>
    </message>
    <message>
        <source>broken, checked %1: %2</source>
        <translation>gebrochen, geprüft %1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>each bet 1 u</source>
        <translation>jede Wette 1 u</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final%1</source>
        <translation>beendet%1</translation>
    </message>
    <message>
        <source>fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first 5 innings</source>
        <translation>erste 5 Innings</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for 4 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the name</source>
        <translation>aus dem Namen</translation>
    </message>
    <message>
        <source>half lost</source>
        <translation>halb verloren</translation>
    </message>
    <message>
        <source>half won</source>
        <translation>halb gewonnen</translation>
    </message>
    <message>
        <source>heard again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intact, checked %1: %2 rows, %3 bets</source>
        <translation>unversehrt, geprüft %1: %2 Zeilen, %3 Wetten</translation>
    </message>
    <message>
        <source>it does not say whose settings they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is over 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made by a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not made by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder takes no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its version is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live%1</source>
        <translation>live%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net by turnover</source>
        <translation>Netto durch Umsatz</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old rows</source>
        <translation>alte Zeilen</translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overtime counts</source>
        <translation>die Verlängerung zählt</translation>
    </message>
    <message>
        <source>overtime does not count</source>
        <translation>die Verlängerung zählt nicht</translation>
    </message>
    <message>
        <source>panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>push</source>
        <translation>push</translation>
    </message>
    <message>
        <source>pushes left out</source>
        <translation>ohne Push</translation>
    </message>
    <message>
        <source>rebuild %1</source>
        <translation>%1 neu berechnen</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>reguläre Spielzeit</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>saved, now %1.</source>
        <translation>gespeichert, jetzt %1.</translation>
    </message>
    <message>
        <source>server %1, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start unverified</source>
        <translation>Beginn ungeprüft</translation>
    </message>
    <message>
        <source>t = %1: above luck</source>
        <translation>t = %1: über Glück</translation>
    </message>
    <message>
        <source>t = %1: below luck</source>
        <translation>t = %1: unter Glück</translation>
    </message>
    <message>
        <source>t = %1: far above luck</source>
        <translation>t = %1: weit über Glück</translation>
    </message>
    <message>
        <source>t = %1: far below luck</source>
        <translation>t = %1: weit unter Glück</translation>
    </message>
    <message>
        <source>t = %1: within luck</source>
        <translation>t = %1: im Bereich des Glücks</translation>
    </message>
    <message>
        <source>the final score</source>
        <translation>der Endstand</translation>
    </message>
    <message>
        <source>the odds of the selections pay</source>
        <translation>es zahlen die Quoten der Auswahlen</translation>
    </message>
    <message>
        <source>the odds of the sportsbook pay a full parlay</source>
        <translation>eine vollständige Kombiwette zahlt die Quote des Buchmachers</translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few bets</source>
        <translation>zu wenige Wetten</translation>
    </message>
    <message>
        <source>unchanged.</source>
        <translation>unverändert.</translation>
    </message>
    <message>
        <source>vacuum</source>
        <translation>aufräumen</translation>
    </message>
    <message>
        <source>vacuum %1</source>
        <translation>%1 aufräumen</translation>
    </message>
    <message>
        <source>verify %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>void</source>
        <translation>annulliert</translation>
    </message>
    <message>
        <source>what the server says a day</source>
        <translation>was der Server am Tag erlaubt</translation>
    </message>
    <message>
        <source>without a bound</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>won</source>
        <translation>gewonnen</translation>
    </message>
    <message>
        <source>won and lost bets</source>
        <translation>gewonnene und verlorene Wetten</translation>
    </message>
    <message>
        <source>won-lost-push</source>
        <translation>gewonnen-verloren-push</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>your own, below</source>
        <translation>dein eigenes, unten</translation>
    </message>
</context>
</TS>
