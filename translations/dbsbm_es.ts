<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>dbsbm</name>
    <message>
        <source>   Score: %1.</source>
        <translation>   Marcador: %1.</translation>
    </message>
    <message>
        <source>   Told by %1 of game %2, as of %3.</source>
        <translation>   Comunicado por %1 sobre el partido %2, a fecha de %3.</translation>
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
        <translation> (tardía)</translation>
    </message>
    <message>
        <source> There are more: name a league.</source>
        <translation> Hay más: nombra una liga.</translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>"%1" is no picture. Choose theme_logo or theme_background_picture.</source>
        <translation>«%1» no es una imagen. Elige theme_logo o theme_background_picture.</translation>
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
        <translation>%1 %2 por %3</translation>
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
        <translation>%1 (%2 esperado)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2) is a capper now.</source>
        <translation>%1 (%2) ahora es capper.</translation>
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
        <translation>%1 (%2) ya no es capper. Su balance y sus apuestas quedan.</translation>
    </message>
    <message>
        <source>%1 (%2) may risk this now: %3.</source>
        <translation>%1 (%2) puede arriesgar ahora esto: %3.</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (por defecto)</translation>
    </message>
    <message>
        <source>%1 (graded by the capper)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (necesario)</translation>
    </message>
    <message>
        <source>%1 (not saved yet)</source>
        <translation>%1 (aún sin guardar)</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (retirado)</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 -3.5, Over 110.5 1H or %1 ML</source>
        <translation>%1 -3.5, Over 110.5 1H o %1 ML</translation>
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
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 a %2.</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bets</source>
        <translation>%1 apuestas</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 by %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, %3, page %4 of %5.</source>
        <translation>%1 por %2, %3, página %4 de %5.</translation>
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
        <translation>%1 calificó primero la apuesta #%2: %3. Si no es correcto, deshaz la calificación y califícala de nuevo.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h and more</source>
        <translation>%1 h o más</translation>
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
        <translation>%1 tiene caracteres que no se pueden mostrar. Escríbelo sin ellos.</translation>
    </message>
    <message>
        <source>%1 has line breaks or control characters. Write it in one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than %2 characters. Shorten it.</source>
        <translation>%1 tiene más de %2 caracteres. Acorta el texto.</translation>
    </message>
    <message>
        <source>%1 has no place in settings.json and is not used. Take it out and set %2 in the environment, or the keychain for a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 en %2: %3</translation>
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
        <translation>%1 no es un color, así que se usa el predeterminado. Escríbelo como #RRGGBB.</translation>
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
        <translation>%1 nombra una imagen que no está guardada aquí. Elige su archivo en los ajustes del servidor o indícalo con dbsbmd guild ID set %1 FILE.</translation>
    </message>
    <message>
        <source>%1 names roles and nobody. Take either the roles or nobody away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now; 95 % of all within %2</source>
        <translation>%1 ahora; el 95 % de todas en %2</translation>
    </message>
    <message>
        <source>%1 odds are not accepted here. Type the odds like this: %2.</source>
        <translation>Aquí no se aceptan cuotas %1. Escribe la cuota así: %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 parlays of %3</source>
        <translation>%1 de %2 combinadas de %3</translation>
    </message>
    <message>
        <source>%1 over %2 bets</source>
        <translation>%1 en %2 apuestas</translation>
    </message>
    <message>
        <source>%1 parlays of %2 selections, %3 u on each.</source>
        <translation>%1 combinadas de %2 selecciones, %3 u en cada una.</translation>
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
        <translation>%1 desde &lt;t:%2:d&gt;</translation>
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
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>De %1 a %2 h</translation>
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
        <translation>%1 u en riesgo</translation>
    </message>
    <message>
        <source>%1 u to win</source>
        <translation>%1 u a ganar</translation>
    </message>
    <message>
        <source>%1 u to win %2 u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting, the oldest since %2</source>
        <translation>%1 en espera, la más antigua desde %2</translation>
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
        <translation>%1 ganadas-perdidas-push</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 of them self-graded.</source>
        <translation>%1, de ellas %2 autocalificadas.</translation>
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
        <translation>%1, al menos %2 para tasas</translation>
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
        <translation>%1, shard %2 de %3, en línea %4, reconexiones: %5</translation>
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
        <translation>%1. %2 a %3 (D = %4%5): %6, m = %7.</translation>
    </message>
    <message>
        <source>%1. %2 at %3: without a result.</source>
        <translation>%1. %2 a %3: sin resultado.</translation>
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
        <translation>%1: de %2 a %3</translation>
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
        <translation>%1: balance %2 (ganadas-perdidas-push), neto %3, volumen %4.</translation>
    </message>
    <message>
        <source>%1: the bot may not rename the channel %2. Give it the permissions View Channel, Manage Channels and, for a voice channel, Connect there, then send this again.</source>
        <translation>%1: el bot no puede renombrar el canal %2. Dale allí los permisos Ver canal, Gestionar canales y, en un canal de voz, Conectar; luego envía esto de nuevo.</translation>
    </message>
    <message>
        <source>%1: the bot may not write to the channel %2. Give it the permissions View Channel, Send Messages, Embed Links, Attach Files and Read Message History there, then send this again.</source>
        <translation>%1: el bot no puede escribir en el canal %2. Dale allí los permisos Ver canal, Enviar mensajes, Insertar enlaces, Adjuntar archivos y Leer el historial de mensajes; luego envía esto de nuevo.</translation>
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
        <translation>(inicio sin verificar)</translation>
    </message>
    <message>
        <source>* with self-graded bets.</source>
        <translation>* con apuestas autocalificadas.</translation>
    </message>
    <message>
        <source>**#%1** %2 by %3</source>
        <translation>**#%1** %2 de %3</translation>
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
        <translation>**%1**, %2 (%3): %4, neto %5, volumen %6 u.</translation>
    </message>
    <message>
        <source>**%1**, net **%2 u**, turnover %3 u</source>
        <translation>**%1**, neto **%2 u**, volumen %3 u</translation>
    </message>
    <message>
        <source>**%1: %2**</source>
        <translation>**%1: %2**</translation>
    </message>
    <message>
        <source>**Leaderboard: %1**, %2 (%3)</source>
        <translation>**Clasificación: %1**, %2 (%3)</translation>
    </message>
    <message>
        <source>**Live board**</source>
        <translation>**Tablero en vivo**</translation>
    </message>
    <message>
        <source>, %1 UTC</source>
        <translation>, %1 UTC</translation>
    </message>
    <message>
        <source>, dead heat %1</source>
        <translation>, empate compartido %1</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, starts %1</source>
        <translation>, empieza %1</translation>
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
        <translation>-110 o +150</translation>
    </message>
    <message>
        <source>/bet show tells everything about a bet.</source>
        <translation>/bet show lo cuenta todo de una apuesta.</translation>
    </message>
    <message>
        <source>/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bet</source>
        <translation>1 apuesta</translation>
    </message>
    <message>
        <source>1st half</source>
        <translation>1.ª mitad</translation>
    </message>
    <message>
        <source>1st period</source>
        <translation>1.er periodo</translation>
    </message>
    <message>
        <source>1st quarter</source>
        <translation>1.er cuarto</translation>
    </message>
    <message>
        <source>2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>2026-11-23 19:30 (UTC) o in 2h</translation>
    </message>
    <message>
        <source>2nd half</source>
        <translation>2.ª mitad</translation>
    </message>
    <message>
        <source>2nd period</source>
        <translation>2.º periodo</translation>
    </message>
    <message>
        <source>2nd quarter</source>
        <translation>2.º cuarto</translation>
    </message>
    <message>
        <source>3rd period</source>
        <translation>3.er periodo</translation>
    </message>
    <message>
        <source>3rd quarter</source>
        <translation>3.er cuarto</translation>
    </message>
    <message>
        <source>4th quarter</source>
        <translation>4.º cuarto</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %: de %1 a %2</translation>
    </message>
    <message>
        <source>: %1 %2 u</source>
        <translation>: %1 %2 u</translation>
    </message>
    <message>
        <source>: cancelled</source>
        <translation>: cancelada</translation>
    </message>
    <message>
        <source>; failed: %1</source>
        <translation>; fallidas: %1</translation>
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
        <translation>Una apuesta por encima se rechaza.</translation>
    </message>
    <message>
        <source>A bet below this is refused.</source>
        <translation>Una apuesta por debajo se rechaza.</translation>
    </message>
    <message>
        <source>A bet cannot be graded partial as a whole. Grade its legs one by one.</source>
        <translation>Una apuesta no se puede calificar parcial entera. Califica sus selecciones una a una.</translation>
    </message>
    <message>
        <source>A bet has 1 to %1 selections. Change their number.</source>
        <translation>Una apuesta tiene de 1 a %1 selecciones. Cambia su número.</translation>
    </message>
    <message>
        <source>A bet on a game line. Answer what is missing.</source>
        <translation>Una apuesta a un partido. Responde lo que falta.</translation>
    </message>
    <message>
        <source>A bet on what a player does. Answer what is missing.</source>
        <translation>Una apuesta a lo que hace un jugador. Responde lo que falta.</translation>
    </message>
    <message>
        <source>A bot cannot be a capper. Choose a member.</source>
        <translation>Un bot no puede ser capper. Elige un miembro.</translation>
    </message>
    <message>
        <source>A bundled font could not be loaded. Install the program again.</source>
        <translation>No se pudo cargar una fuente incluida. Instala el programa de nuevo.</translation>
    </message>
    <message>
        <source>A capper may risk from 0 to %1 u a day. Choose other units.</source>
        <translation>Un capper puede arriesgar de 0 a %1 u al día. Elige otras unidades.</translation>
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
        <translation>Un canal en que un mensaje muestra las apuestas abiertas.</translation>
    </message>
    <message>
        <source>A channel whose name shows the record of this month; the bot needs Manage Channels there.</source>
        <translation>Un canal cuyo nombre muestra el balance del mes; el bot necesita Gestionar canales allí.</translation>
    </message>
    <message>
        <source>A channel whose name shows the units of this month; the bot needs Manage Channels there.</source>
        <translation>Un canal cuyo nombre muestra las unidades del mes; el bot necesita Gestionar canales allí.</translation>
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
        <translation>Un día de %1.</translation>
    </message>
    <message>
        <source>A dead-heat share is more than 0 and at most 1. Type it like 1/2.</source>
        <translation>Una parte de empate compartido es mayor que 0 y como mucho 1. Escríbela como 1/2.</translation>
    </message>
    <message>
        <source>A further name of a side, such as BOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A game of bet #%1 has started, so it can no longer be cancelled. Ask an administrator.</source>
        <translation>Un partido de la apuesta #%1 ha empezado, así que ya no se puede cancelar. Pregunta a un administrador.</translation>
    </message>
    <message>
        <source>A game put off by more than this is void.</source>
        <translation>Un partido aplazado más que esto se anula.</translation>
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
        <translation>Una línea propia al pie de cada boleto.</translation>
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
        <translation>Una apuesta al ganador no tiene línea. Deja la línea vacía.</translation>
    </message>
    <message>
        <source>A name has 1 to %1 characters. Choose another.</source>
        <translation>Un nombre tiene de 1 a %1 caracteres. Elige otro.</translation>
    </message>
    <message>
        <source>A name has no invisible characters. Type it anew.</source>
        <translation>Un nombre no tiene caracteres invisibles. Escríbelo de nuevo.</translation>
    </message>
    <message>
        <source>A name has none of @ # &lt; &gt; and `. Leave them out.</source>
        <translation>Un nombre no tiene ninguno de @ # &lt; &gt; y `. Quítalos.</translation>
    </message>
    <message>
        <source>A note shown on the slip</source>
        <translation>Una nota que sale en el boleto</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections, a straight bet has one. Change their number.</source>
        <translation>Una combinada tiene de 2 a %1 selecciones, una apuesta simple tiene una. Cambia su número.</translation>
    </message>
    <message>
        <source>A parlay has 2 to %1 selections. Remove some.</source>
        <translation>Una combinada tiene de 2 a %1 selecciones. Quita algunas.</translation>
    </message>
    <message>
        <source>A parlay has at most %1 selections. Remove one first.</source>
        <translation>Una combinada tiene como mucho %1 selecciones. Quita una primero.</translation>
    </message>
    <message>
        <source>A parlay needs two selections or more. Add another.</source>
        <translation>Una combinada necesita dos selecciones o más. Añade otra.</translation>
    </message>
    <message>
        <source>A place needs %1. Lower the minimum or choose a longer period.</source>
        <translation>Un puesto necesita %1. Baja el mínimo o elige un periodo más largo.</translation>
    </message>
    <message>
        <source>A report is no '.%1'. Give it a name that ends with .zip, .pdf, .html or .json.</source>
        <translation>Un informe no es un «.%1». Dale un nombre que termine en .zip, .pdf, .html o .json.</translation>
    </message>
    <message>
        <source>A request to Discord that takes at least this long is noted in performance.jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round robin makes parlays of fewer than all of its selections. Choose a smaller size.</source>
        <translation>Un sistema hace combinadas de menos que todas sus selecciones. Elige un tamaño menor.</translation>
    </message>
    <message>
        <source>A round robin takes 2 to %1 selections and makes parlays of at least 2 and at most all of them. Change the number.</source>
        <translation>Un sistema toma de 2 a %1 selecciones y hace combinadas de al menos 2 y como mucho de todas. Cambia el número.</translation>
    </message>
    <message>
        <source>A selection has no result yet. Grade every selection first.</source>
        <translation>Una selección aún no tiene resultado. Califica primero todas las selecciones.</translation>
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
        <translation>Jugadores ausentes</translation>
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
        <translation>Añadir una apuesta a un partido</translation>
    </message>
    <message>
        <source>Add a prop</source>
        <translation>Añadir una apuesta de jugador</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>Añadir partido</translation>
    </message>
    <message>
        <source>Add prop</source>
        <translation>Añadir jugador</translation>
    </message>
    <message>
        <source>Add selections and units, then look at the slip. Nothing is recorded before you confirm it.</source>
        <translation>Añade selecciones y unidades y mira el boleto. Nada se registra antes de que confirmes.</translation>
    </message>
    <message>
        <source>Add selections and units, then place the bet. This server wants no preview: it is posted at once.</source>
        <translation>Añade selecciones y unidades y haz la apuesta. Este servidor no quiere vista previa: se publica al momento.</translation>
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
        <translation>Canal de administración</translation>
    </message>
    <message>
        <source>Admin command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Rol de administración</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>Tras el inicio</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alerta</translation>
    </message>
    <message>
        <source>Alert channel</source>
        <translation>Canal de alertas</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
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
        <translation>Todas las ligas</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other settings are unchanged.</source>
        <translation>Los demás ajustes no han cambiado.</translation>
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
        <translation>Todo el tiempo</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>American</source>
        <translation>americanas</translation>
    </message>
    <message>
        <source>American odds are -100 or less, or +100 or more. Type them like -110 or +150.</source>
        <translation>Las cuotas americanas son -100 o menos, o +100 o más. Escríbelas como -110 o +150.</translation>
    </message>
    <message>
        <source>An adjustment is not zero and at most 1 000 000 000 u. Enter another amount.</source>
        <translation>Un ajuste no es cero y es como mucho 1 000 000 000 u. Introduce otra cantidad.</translation>
    </message>
    <message>
        <source>An adjustment needs a reason of 1 to 200 characters. Say why it is made.</source>
        <translation>Un ajuste necesita un motivo de 1 a 200 caracteres. Di por qué se hace.</translation>
    </message>
    <message>
        <source>An alias needs 1 to %1 characters. Type another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>An amount of units has at most %n decimals. Shorten it.</source>
        <translation><numerusform>Una cantidad de unidades tiene como mucho %n decimal. Acórtala.</numerusform><numerusform>Una cantidad de unidades tiene como mucho %n decimales. Acórtala.</numerusform></translation>
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
        <translation>Canal de anuncios</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Choose another.</source>
        <translation>Otro capper de aquí tiene ese nombre o uno que parece igual. Elige otro.</translation>
    </message>
    <message>
        <source>Another capper here has that name or one that looks like it. Give the member another one with the option "display_name".</source>
        <translation>Otro capper de aquí tiene ese nombre o uno que parece igual. Da otro al miembro con la opción «display_name».</translation>
    </message>
    <message>
        <source>Another file has the same name. Keep one and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another member started this form. Start your own with the command.</source>
        <translation>Otro miembro empezó este formulario. Empieza el tuyo con el comando.</translation>
    </message>
    <message>
        <source>Another member started this setup. Start your own with /setup.</source>
        <translation>Otro miembro empezó esta configuración. Empieza la tuya con /setup.</translation>
    </message>
    <message>
        <source>Another process of the bot sends this, or it is settled. Reload the list.</source>
        <translation>Otro proceso del bot envía esto, o ya está resuelto. Recarga la lista.</translation>
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
        <translation>¿A qué línea?</translation>
    </message>
    <message>
        <source>At which odds?</source>
        <translation>¿A qué cuota?</translation>
    </message>
    <message>
        <source>Automatic: to win on favourites, risk on underdogs</source>
        <translation>Automático: a ganar con favoritos, en riesgo con los demás</translation>
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
        <translation>Atrás</translation>
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
        <translation>Publicándose</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Menos de %1</translation>
    </message>
    <message>
        <source>Best bet</source>
        <translation>Mejor apuesta</translation>
    </message>
    <message>
        <source>Best bet: %1 at %2 by %3, %4.</source>
        <translation>Mejor apuesta: %1 a %2 de %3, %4.</translation>
    </message>
    <message>
        <source>Best: %1, %2 u</source>
        <translation>Mejor: %1, %2 u</translation>
    </message>
    <message>
        <source>Bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet #%1 has %2 of its %3 selections graded and stays open.</source>
        <translation>La apuesta #%1 tiene calificadas %2 de sus %3 selecciones y sigue abierta.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade that could be explained. Grade it first.</source>
        <translation>La apuesta #%1 no tiene una calificación que explicar. Califícala primero.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to correct. Grade it with /bet settle.</source>
        <translation>La apuesta #%1 no tiene calificación que corregir. Califícala con /bet settle.</translation>
    </message>
    <message>
        <source>Bet #%1 has no grade to undo.</source>
        <translation>La apuesta #%1 no tiene calificación que deshacer.</translation>
    </message>
    <message>
        <source>Bet #%1 has no selection %2. Choose one of %3.</source>
        <translation>La apuesta #%1 no tiene selección %2. Elige una de %3.</translation>
    </message>
    <message>
        <source>Bet #%1 is cancelled. Its history stays.</source>
        <translation>La apuesta #%1 está cancelada. Su historial queda.</translation>
    </message>
    <message>
        <source>Bet #%1 is confirmed and will be posted in %2.</source>
        <translation>La apuesta #%1 está confirmada y se publicará en %2.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded %2: %3 u.</source>
        <translation>La apuesta #%1 está calificada: %2, %3 u.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded like that already, so nothing was changed.</source>
        <translation>La apuesta #%1 ya está calificada así, por lo que no se cambió nada.</translation>
    </message>
    <message>
        <source>Bet #%1 is graded, so it cannot be cancelled. Undo the grade first.</source>
        <translation>La apuesta #%1 está calificada, así que no se puede cancelar. Deshaz primero la calificación.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled already.</source>
        <translation>La apuesta #%1 ya se canceló.</translation>
    </message>
    <message>
        <source>Bet #%1 was cancelled, so there is nothing to grade.</source>
        <translation>La apuesta #%1 se canceló, así que no hay nada que calificar.</translation>
    </message>
    <message>
        <source>Bet #%1 was changed by somebody else just now. Look at it again, then repeat.</source>
        <translation>Otra persona acaba de cambiar la apuesta #%1. Mírala de nuevo y luego repite.</translation>
    </message>
    <message>
        <source>Bet %1 by %2</source>
        <translation>Apuesta %1 de %2</translation>
    </message>
    <message>
        <source>Bet %1 by %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bet %1 is %2; there is nothing to grade.</source>
        <translation>Apuesta %1: %2; no hay nada que calificar.</translation>
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
        <translation>Apuesta %1, página %2 de %3</translation>
    </message>
    <message>
        <source>Bet %1: %2.
The price at which a market closed shows how good the price of the bet was. Its result and net do not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets</source>
        <translation>Apuestas</translation>
    </message>
    <message>
        <source>Bets #%1 to #%2 are confirmed and will be posted in %3.</source>
        <translation>Las apuestas #%1 a #%2 están confirmadas y se publicarán en %3.</translation>
    </message>
    <message>
        <source>Bets %1 (%2 settled), cappers %3, settings %4, balances %5; net %6 u. Taken earlier %7, not taken %8, different %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets and odds</source>
        <translation>Apuestas y cuotas</translation>
    </message>
    <message>
        <source>Bets go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets graded by their capper are left out.</source>
        <translation>Las apuestas calificadas por su capper quedan fuera.</translation>
    </message>
    <message>
        <source>Bets stay with the Discord user who placed them. Choose another capper for somebody who has a new account; a suggestion is not applied by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bets without a known start are left out.</source>
        <translation>Las apuestas sin inicio conocido quedan fuera.</translation>
    </message>
    <message>
        <source>Bets, newest first</source>
        <translation>Apuestas, las nuevas primero</translation>
    </message>
    <message>
        <source>Book odds</source>
        <translation>Cuota de la casa</translation>
    </message>
    <message>
        <source>Book odds are the price of one whole parlay. Leave them out.</source>
        <translation>La cuota de la casa es la de toda una combinada. Déjala vacía.</translation>
    </message>
    <message>
        <source>Book odds of the whole parlay</source>
        <translation>Cuota de la casa para toda la combinada</translation>
    </message>
    <message>
        <source>Book odds pay</source>
        <translation>Paga la cuota de la casa</translation>
    </message>
    <message>
        <source>Book odds: %1</source>
        <translation>Cuota de la casa: %1</translation>
    </message>
    <message>
        <source>Book odds: %1.</source>
        <translation>Cuota de la casa: %1.</translation>
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
        <translation>Por horas antes del inicio</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By league</source>
        <translation>Por liga</translation>
    </message>
    <message>
        <source>By market</source>
        <translation>Por mercado</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>Por cuota</translation>
    </message>
    <message>
        <source>By weekday</source>
        <translation>Por día de la semana</translation>
    </message>
    <message>
        <source>By what; net units when left out</source>
        <translation>Por qué; unidades netas si se deja vacío</translation>
    </message>
    <message>
        <source>C&amp;ancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation>CANCELADA</translation>
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
        <translation>Cancelar</translation>
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
        <translation>Cancelada</translation>
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
        <translation>Rol de cappers</translation>
    </message>
    <message>
        <source>Capper: %1.</source>
        <translation>Capper: %1.</translation>
    </message>
    <message>
        <source>Cappers</source>
        <translation>Cappers</translation>
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
        <translation>Celtics -3.5, Over 110.5 1H, Bayern ML o Draw</translation>
    </message>
    <message>
        <source>Certain days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change how your slips show you</source>
        <translation>Cambiar cómo te muestran tus boletos</translation>
    </message>
    <message>
        <source>Change the search text, the state or the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings of this server</source>
        <translation>Cambiar los ajustes de este servidor</translation>
    </message>
    <message>
        <source>Channels, roles and language</source>
        <translation>Canales, roles e idioma</translation>
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
        <translation>Elige %1 de la lista.</translation>
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
        <translation>Elige un rol propio, no @everyone.</translation>
    </message>
    <message>
        <source>Choose from the list</source>
        <translation>Elige de la lista</translation>
    </message>
    <message>
        <source>Choose how the record is broken down</source>
        <translation>Elige cómo se desglosa el registro</translation>
    </message>
    <message>
        <source>Choose the game</source>
        <translation>Elige el partido</translation>
    </message>
    <message>
        <source>Choose the member who is to be a capper.</source>
        <translation>Elige el miembro que será capper.</translation>
    </message>
    <message>
        <source>Choose the member with the option "user".</source>
        <translation>Elige el miembro con la opción «user».</translation>
    </message>
    <message>
        <source>Choose the period from the list.</source>
        <translation>Elige el periodo de la lista.</translation>
    </message>
    <message>
        <source>Choose the result from the list.</source>
        <translation>Elige el resultado de la lista.</translation>
    </message>
    <message>
        <source>Choose the state from the list.</source>
        <translation>Elige el estado de la lista.</translation>
    </message>
    <message>
        <source>Choose the units</source>
        <translation>Elige las unidades</translation>
    </message>
    <message>
        <source>Choose what this server uses, then save. Nothing changes before you save.</source>
        <translation>Elige lo que usa este servidor y guarda. Nada cambia antes de guardar.</translation>
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
        <translation>Cuota de cierre</translation>
    </message>
    <message>
        <source>Closing line value</source>
        <translation>Valor frente al cierre</translation>
    </message>
    <message>
        <source>Closing line: %1.</source>
        <translation>Cuota de cierre: %1.</translation>
    </message>
    <message>
        <source>Closing price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing price noted</source>
        <translation>Cuota de cierre anotada</translation>
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
        <translation>Color</translation>
    </message>
    <message>
        <source>Coloured discs with letters stand on slips until you import some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command channels</source>
        <translation>Canales de comandos</translation>
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
        <translation>Los comandos no funcionan en este canal. Úsalos en %1.</translation>
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
        <translation>Comparar los cappers de este servidor</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
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
        <translation>Corregida</translation>
    </message>
    <message>
        <source>Count the selections of the bet from 1. Choose one of them.</source>
        <translation>Cuenta las selecciones de la apuesta desde 1. Elige una de ellas.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current streak</source>
        <translation>Racha actual</translation>
    </message>
    <message>
        <source>Current streak %1, longest winning run %2, longest losing run %3.</source>
        <translation>Racha actual %1, mejor racha ganadora %2, peor racha perdedora %3.</translation>
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
        <translation>Resumen diario</translation>
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
        <translation>Base de datos</translation>
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
        <translation>Los días empiezan a medianoche en %1.</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>decimales</translation>
    </message>
    <message>
        <source>Decimal odds are greater than 1. Type them like 1.91.</source>
        <translation>Las cuotas decimales son mayores que 1. Escríbelas como 1.91.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Por defecto</translation>
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
        <translation>Discord no permite más inicios de sesión de este bot hoy. Se conectará solo en cuanto Discord lo permita; déjalo en marcha.</translation>
    </message>
    <message>
        <source>Discord refused the bot token. Copy the token anew from the Bot page of the Discord developer portal and enter it in the settings.</source>
        <translation>Discord rechazó el token del bot. Cópialo de nuevo de la página Bot del Discord Developer Portal e introdúcelo en los ajustes.</translation>
    </message>
    <message>
        <source>Discord sends this application's commands to a web address, so none would reach this bot. Clear "Interactions endpoint URL" in the Discord developer portal and start again.</source>
        <translation>Discord envía los comandos de esta aplicación a una dirección web, así que ninguno llegaría a este bot. Borra «Interactions endpoint URL» en el Discord Developer Portal y vuelve a iniciar.</translation>
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
        <translation>Descartar</translation>
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
        <translation>Cada uno cambia solo su propio perfil.</translation>
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
        <translation>Exposición al día (unidades)</translation>
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
        <translation>Final: %1. Sugerencias para %2 de %3 selecciones.</translation>
    </message>
    <message>
        <source>Final: %1. Suggested result: %2.</source>
        <translation>Final: %1. Resultado sugerido: %2.</translation>
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
        <translation>fraccionarias</translation>
    </message>
    <message>
        <source>From a game</source>
        <translation>De un partido</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Partido</translation>
    </message>
    <message>
        <source>Game, for example Lakers @ Celtics</source>
        <translation>Partido, por ejemplo Lakers @ Celtics</translation>
    </message>
    <message>
        <source>Game: %1.</source>
        <translation>Partido: %1.</translation>
    </message>
    <message>
        <source>Games of %1</source>
        <translation>Partidos del %1</translation>
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
        <translation>Dar otro resultado a una apuesta calificada</translation>
    </message>
    <message>
        <source>Give a whole number from 1 to 1000.</source>
        <translation>Da un número entero de 1 a 1000.</translation>
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
        <translation>Calificar una apuesta o una de sus selecciones</translation>
    </message>
    <message>
        <source>Grade a bet, or choose a longer period.</source>
        <translation>Califica una apuesta o elige un periodo más largo.</translation>
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
        <translation>Calificación deshecha</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>Calificada</translation>
    </message>
    <message>
        <source>Graded by others</source>
        <translation>Por otros</translation>
    </message>
    <message>
        <source>Graded by others: %1.</source>
        <translation>Calificadas por otros: %1.</translation>
    </message>
    <message>
        <source>Grading and boards</source>
        <translation>Calificación y clasificaciones</translation>
    </message>
    <message>
        <source>HALF LOST</source>
        <translation>MEDIO PERDIDA</translation>
    </message>
    <message>
        <source>HALF WON</source>
        <translation>MEDIO GANADA</translation>
    </message>
    <message>
        <source>Half lost</source>
        <translation>Medio perdida</translation>
    </message>
    <message>
        <source>Half won</source>
        <translation>Medio ganada</translation>
    </message>
    <message>
        <source>Hear a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
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
        <translation>Hora de los resúmenes</translation>
    </message>
    <message>
        <source>Hour of the daily backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules (%1): %2.</source>
        <translation>Reglas de la casa (%1): %2.</translation>
    </message>
    <message>
        <source>How boards treat bets that their capper graded: shown, marked or left out.</source>
        <translation>Cómo tratan las clasificaciones las apuestas calificadas por su capper: mostradas, marcadas u omitidas.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>How it really ended</source>
        <translation>Cómo terminó en realidad</translation>
    </message>
    <message>
        <source>How it was graded</source>
        <translation>Cómo se calificó</translation>
    </message>
    <message>
        <source>How large the file of past metrics may grow; beyond it the oldest and finest go first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a capper may take a grade back; 0 means never.</source>
        <translation>Cuánto tiempo puede un capper deshacer una calificación; 0 es nunca.</translation>
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
        <translation>Cuántas apuestas decididas necesita una tasa</translation>
    </message>
    <message>
        <source>How many graded bets a rate needs before it is shown.</source>
        <translation>Cuántas apuestas calificadas necesita un porcentaje para mostrarse.</translation>
    </message>
    <message>
        <source>How many rotated log files are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many units a capper may risk on one day; 0 sets no bound.</source>
        <translation>Cuántas unidades puede arriesgar un capper en un día; 0 no pone límite.</translation>
    </message>
    <message>
        <source>How many units?</source>
        <translation>¿Cuántas unidades?</translation>
    </message>
    <message>
        <source>How odds may be written, the first being how they are shown.</source>
        <translation>Cómo se pueden escribir las cuotas; la primera es como se muestran.</translation>
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
        <translation>En el menú de un miembro, en Aplicaciones.</translation>
    </message>
    <message>
        <source>In the menu of a slip, under Apps.</source>
        <translation>En el menú de un boleto, en Aplicaciones.</translation>
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
        <translation>Es la primera de %1 combinadas de %2 selecciones; cada una es una apuesta propia con las unidades que diste.</translation>
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
        <translation>Tipo de apuesta</translation>
    </message>
    <message>
        <source>Known once the bot has signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L%1</source>
        <translation>P%1</translation>
    </message>
    <message>
        <source>LATE</source>
        <translation>TARDÍA</translation>
    </message>
    <message>
        <source>LOST</source>
        <translation>PERDIDA</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Largest bet (units)</source>
        <translation>Apuesta máxima (unidades)</translation>
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
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Últimos 90 días</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia de seguridad</translation>
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
        <translation>Tardía</translation>
    </message>
    <message>
        <source>Late picks</source>
        <translation>Picks tardíos</translation>
    </message>
    <message>
        <source>Late posts</source>
        <translation>Publicaciones tardías</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>League</source>
        <translation>Liga</translation>
    </message>
    <message>
        <source>League and words have at most %1 characters together. Use fewer.</source>
        <translation>La liga y las palabras tienen juntas como mucho %1 caracteres. Usa menos.</translation>
    </message>
    <message>
        <source>League, for example NBA</source>
        <translation>Liga, por ejemplo NBA</translation>
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
        <translation>ROI fijo, 95 %</translation>
    </message>
    <message>
        <source>Level stakes</source>
        <translation>Apuesta fija</translation>
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
        <translation>Línea</translation>
    </message>
    <message>
        <source>Line %1 is no assignment. Write it as NAME=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line, for example -3.5 or 221.5</source>
        <translation>Línea, por ejemplo -3.5 o 221.5</translation>
    </message>
    <message>
        <source>Line, for example 25.5</source>
        <translation>Línea, por ejemplo 25.5</translation>
    </message>
    <message>
        <source>Lines appear here as the program writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List bets, newest first</source>
        <translation>Listar apuestas, las nuevas primero</translation>
    </message>
    <message>
        <source>List the cappers of this server</source>
        <translation>Listar los cappers de este servidor</translation>
    </message>
    <message>
        <source>List the games and scores of a day</source>
        <translation>Listar los partidos y marcadores de un día</translation>
    </message>
    <message>
        <source>Live board</source>
        <translation>Tablero en vivo</translation>
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
        <translation>Peor racha</translation>
    </message>
    <message>
        <source>Longest odds (American)</source>
        <translation>Cuota más alta (americana)</translation>
    </message>
    <message>
        <source>Longest pause between attempts (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest winning run</source>
        <translation>Mejor racha</translation>
    </message>
    <message>
        <source>Longest winning run: %1. Longest losing run: %2. Worst drawdown: %3 u.</source>
        <translation>Mejor racha ganadora: %1. Peor racha perdedora: %2. Mayor caída: %3 u.</translation>
    </message>
    <message>
        <source>Looks at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Low %1, high %2</source>
        <translation>Mínimo %1, máximo %2</translation>
    </message>
    <message>
        <source>Luck</source>
        <translation>Suerte</translation>
    </message>
    <message>
        <source>Luck: %1.</source>
        <translation>Suerte: %1.</translation>
    </message>
    <message>
        <source>Maintenance runs already. Wait for its end, or cancel it.</source>
        <translation>El mantenimiento ya está en curso. Espera a que termine o cancélalo.</translation>
    </message>
    <message>
        <source>Make a member a capper</source>
        <translation>Hacer capper a un miembro</translation>
    </message>
    <message>
        <source>Manage who records bets here</source>
        <translation>Gestionar quién registra apuestas aquí</translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member role</source>
        <translation>Rol de miembros</translation>
    </message>
    <message>
        <source>Members appear while something they did is inside its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members with one of these roles are not held back by rate limits.</source>
        <translation>A los miembros con uno de estos roles no los frenan los límites de uso.</translation>
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
        <translation>Muestra mínima</translation>
    </message>
    <message>
        <source>Minimum sample: %1</source>
        <translation>Muestra mínima: %1</translation>
    </message>
    <message>
        <source>Minimum sample: %1.</source>
        <translation>Muestra mínima: %1.</translation>
    </message>
    <message>
        <source>Mixed leagues</source>
        <translation>Varias ligas</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moneyline</source>
        <translation>Ganador</translation>
    </message>
    <message>
        <source>Moneyline, three-way</source>
        <translation>Ganador, a tres vías</translation>
    </message>
    <message>
        <source>Monthly backups kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly leaderboard</source>
        <translation>Clasificación mensual</translation>
    </message>
    <message>
        <source>Monthly recap</source>
        <translation>Resumen mensual</translation>
    </message>
    <message>
        <source>Monthly record: %1-%2-%3</source>
        <translation>Balance del mes: %1-%2-%3</translation>
    </message>
    <message>
        <source>Monthly units: %1</source>
        <translation>Unidades del mes: %1</translation>
    </message>
    <message>
        <source>More slip channels</source>
        <translation>Más canales de boletos</translation>
    </message>
    <message>
        <source>More that can be done with this bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More warnings like these: %1.</source>
        <translation>Más avisos como estos: %1.</translation>
    </message>
    <message>
        <source>NBA/Boston Celtics.png and the like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the house rules</source>
        <translation>Nombre de las reglas de la casa</translation>
    </message>
    <message>
        <source>Name the bet by its number, for example 1042. Choose it from the list or see /bet list.</source>
        <translation>Nombra la apuesta por su número, por ejemplo 1042. Elígela de la lista o mira /bet list.</translation>
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
        <translation>Necesita %1 decididas, tiene %2</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Net over time</source>
        <translation>Neto en el tiempo</translation>
    </message>
    <message>
        <source>Net units</source>
        <translation>Unidades netas</translation>
    </message>
    <message>
        <source>Net: %1 x (%2 - 1) = %3 micro-units, rounded half to even: %4 u.</source>
        <translation>Neto: %1 x (%2 - 1) = %3 microunidades, redondeado al par: %4 u.</translation>
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
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No bet is open.</source>
        <translation>No hay apuestas abiertas.</translation>
    </message>
    <message>
        <source>No bet matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet of this server fits that.</source>
        <translation>Ninguna apuesta de este servidor coincide.</translation>
    </message>
    <message>
        <source>No bet selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bet was graded by its own capper.</source>
        <translation>Ninguna apuesta fue calificada por su propio capper.</translation>
    </message>
    <message>
        <source>No bets were settled in this period.</source>
        <translation>No se calificaron apuestas en este periodo.</translation>
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
        <translation>Ningún marcador final sugiere ya una calificación para esta apuesta. Califícala con /bet settle.</translation>
    </message>
    <message>
        <source>No game of that day is stored.</source>
        <translation>No hay partidos guardados de ese día.</translation>
    </message>
    <message>
        <source>No game of the next two weeks is stored. Go back and type the selection with Add line.</source>
        <translation>No hay ningún partido guardado de las próximas dos semanas. Vuelve y escribe la selección con «Añadir partido».</translation>
    </message>
    <message>
        <source>No history of settings is kept here. Change the setting itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No league</source>
        <translation>Sin liga</translation>
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
        <translation>Aún no hay selecciones.</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No settled bets in this period yet.</source>
        <translation>Aún no hay apuestas calificadas en este periodo.</translation>
    </message>
    <message>
        <source>No slips are posted in %1. Leave the channel out, or choose one of these: %2.</source>
        <translation>En %1 no se publican boletos. Deja el canal vacío o elige uno de estos: %2.</translation>
    </message>
    <message>
        <source>Nobody is here yet: a place needs %1 bets.</source>
        <translation>Aún no hay nadie aquí: un puesto necesita %1 apuestas.</translation>
    </message>
    <message>
        <source>Nobody is on this board yet.</source>
        <translation>Aún no hay nadie en este tablero.</translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not posted</source>
        <translation>No publicada</translation>
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
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note the price at which the market closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
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
        <translation>No se cambió nada.</translation>
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
        <translation>ABIERTA</translation>
    </message>
    <message>
        <source>Odds</source>
        <translation>Cuota</translation>
    </message>
    <message>
        <source>Odds above this are refused.</source>
        <translation>Las cuotas por encima se rechazan.</translation>
    </message>
    <message>
        <source>Odds below this are refused.</source>
        <translation>Las cuotas por debajo se rechazan.</translation>
    </message>
    <message>
        <source>Odds formats</source>
        <translation>Formatos de cuotas</translation>
    </message>
    <message>
        <source>Odds of %1 are outside the range of this server, %2 to %3. Check the odds.</source>
        <translation>La cuota %1 está fuera del rango de este servidor, de %2 a %3. Revisa la cuota.</translation>
    </message>
    <message>
        <source>Odds of the sportsbook: %1.</source>
        <translation>Cuota de la casa: %1.</translation>
    </message>
    <message>
        <source>Odds, for example -110 or +150</source>
        <translation>Cuota, por ejemplo -110 o +150</translation>
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
        <translation>Una combinada de las %1</translation>
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
        <translation>Solo %1.</translation>
    </message>
    <message>
        <source>Only a capper can place bets here. Ask an administrator to add you with /capper add.</source>
        <translation>Solo un capper puede apostar aquí. Pide a un administrador que te añada con /capper add.</translation>
    </message>
    <message>
        <source>Only a capper has a profile here. Ask an administrator to add you with /capper add.</source>
        <translation>Solo un capper tiene perfil aquí. Pide a un administrador que te añada con /capper add.</translation>
    </message>
    <message>
        <source>Only a failed delivery can be sent again. Reload the list.</source>
        <translation>Solo una entrega fallida se puede enviar de nuevo. Recarga la lista.</translation>
    </message>
    <message>
        <source>Only a moneyline is three-way. Leave "3-way" out.</source>
        <translation>Solo una línea de dinero es a tres vías. Quita «3-way».</translation>
    </message>
    <message>
        <source>Only a selection that won can share a dead heat. Leave dead_heat out.</source>
        <translation>Solo una selección ganada puede compartir un empate. Deja dead_heat vacío.</translation>
    </message>
    <message>
        <source>Only bets in this state</source>
        <translation>Solo apuestas en este estado</translation>
    </message>
    <message>
        <source>Only bets of this league</source>
        <translation>Solo apuestas de esta liga</translation>
    </message>
    <message>
        <source>Only bets placed in this period</source>
        <translation>Solo apuestas hechas en este periodo</translation>
    </message>
    <message>
        <source>Only bets with these words: a game, a team, a player</source>
        <translation>Solo apuestas con estas palabras: un partido, un equipo, un jugador</translation>
    </message>
    <message>
        <source>Only games of this league</source>
        <translation>Solo partidos de esta liga</translation>
    </message>
    <message>
        <source>Only the capper who started this bet can finish it. Start your own with /bet.</source>
        <translation>Solo el capper que empezó esta apuesta puede terminarla. Empieza la tuya con /bet.</translation>
    </message>
    <message>
        <source>Only the operator can erase a member. Ask the operator.</source>
        <translation>Solo el operador puede borrar a un miembro. Pídeselo.</translation>
    </message>
    <message>
        <source>Only the operator of the bot can change "%1", in the panel or the terminal. Ask the operator.</source>
        <translation>Solo el operador del bot puede cambiar «%1», en el panel o en la terminal. Pregunta al operador.</translation>
    </message>
    <message>
        <source>Only the total odds of this parlay are known, so it is one selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this command</source>
        <translation>Solo este comando</translation>
    </message>
    <message>
        <source>Only this selection of a parlay, counted from 1</source>
        <translation>Solo esta selección de una combinada, contando desde 1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierta</translation>
    </message>
    <message>
        <source>Open bets: %1.</source>
        <translation>Apuestas abiertas: %1.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Other channels that a capper may choose for a slip; none when unset.</source>
        <translation>Otros canales que un capper puede elegir para un boleto; ninguno si no se fija.</translation>
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
        <translation>Bandeja de salida de este servidor</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Over %1</source>
        <translation>Más de %1</translation>
    </message>
    <message>
        <source>Over 25.5 Points or Yes Triple double</source>
        <translation>Over 25.5 Points o Yes Triple double</translation>
    </message>
    <message>
        <source>Overtime counts</source>
        <translation>La prórroga cuenta</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>PARTIAL</source>
        <translation>PARCIAL</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>PUSH</source>
        <translation>PUSH</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3 in all</source>
        <translation>Página %1 de %2, %3 en total</translation>
    </message>
    <message>
        <source>Page %1 of %2. /help with a command tells its options.</source>
        <translation>Página %1 de %2. /help con un comando dice sus opciones.</translation>
    </message>
    <message>
        <source>Parlay</source>
        <translation>Combinada</translation>
    </message>
    <message>
        <source>Parlay of %1</source>
        <translation>Combinada de %1</translation>
    </message>
    <message>
        <source>Part of the game</source>
        <translation>Parte del partido</translation>
    </message>
    <message>
        <source>Part of the game, if not all of it</source>
        <translation>Parte del partido, si no es todo</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
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
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Pronóstico</translation>
    </message>
    <message>
        <source>Pick and line</source>
        <translation>Pronóstico y línea</translation>
    </message>
    <message>
        <source>Pick: %1 at %2.</source>
        <translation>Pronóstico: %1 a %2.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
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
        <translation>Hacer la apuesta</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Hecha</translation>
    </message>
    <message>
        <source>Placed late, after the start.</source>
        <translation>Hecha tarde, tras el inicio.</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Jugador</translation>
    </message>
    <message>
        <source>Player prop</source>
        <translation>Apuesta de jugador</translation>
    </message>
    <message>
        <source>Player, and the game if you like</source>
        <translation>Jugador, y el partido si quieres</translation>
    </message>
    <message>
        <source>Player, for example LeBron James</source>
        <translation>Jugador, por ejemplo LeBron James</translation>
    </message>
    <message>
        <source>Player, of a prop only</source>
        <translation>Jugador, solo en una prop</translation>
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
        <translation>Publicar de nuevo</translation>
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
        <translation>Partidos aplazados (horas)</translation>
    </message>
    <message>
        <source>Practice card.</source>
        <translation>Tarjeta de práctica.</translation>
    </message>
    <message>
        <source>Practice mode – DBSBM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode: this server and its members are simulated, and nothing here counts.</source>
        <translation>Modo de práctica: este servidor y sus miembros son simulados, y nada de aquí cuenta.</translation>
    </message>
    <message>
        <source>Practice runs against a simulated Discord; real goes online and never falls back to practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice slip.</source>
        <translation>Boleto de práctica.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Price of all together: **%1**</source>
        <translation>Cuota de todas juntas: **%1**</translation>
    </message>
    <message>
        <source>Price the sportsbook gave the whole parlay, if any</source>
        <translation>Cuota que dio la casa a toda la combinada, si la hay</translation>
    </message>
    <message>
        <source>Processor, of one core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product of all m: %1.</source>
        <translation>Producto de todas las m: %1.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile picture of %1</source>
        <translation>Imagen de perfil de %1</translation>
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
        <translation>Armar una combinada o un sistema</translation>
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
        <translation>REVISADO</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>ROI</translation>
    </message>
    <message>
        <source>ROI at level stakes and its 95 % interval: %1.</source>
        <translation>ROI con apuesta fija y su intervalo del 95 %: %1.</translation>
    </message>
    <message>
        <source>ROI at level stakes: %1, 95 % interval %2 to %3.</source>
        <translation>ROI con apuesta fija: %1, intervalo del 95 % de %2 a %3.</translation>
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
        <translation>Las tasas necesitan %1 apuestas ganadas o perdidas.</translation>
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
        <translation>Balance</translation>
    </message>
    <message>
        <source>Record %1 (won-lost-push), net %2.</source>
        <translation>Balance %1 (ganadas-perdidas-push), neto %2.</translation>
    </message>
    <message>
        <source>Record a bet on what a player does</source>
        <translation>Registrar una apuesta a lo que hace un jugador</translation>
    </message>
    <message>
        <source>Record a straight bet on a game line</source>
        <translation>Registrar una apuesta simple a un partido</translation>
    </message>
    <message>
        <source>Record bets</source>
        <translation>Registrar apuestas</translation>
    </message>
    <message>
        <source>Record counter</source>
        <translation>Contador del balance</translation>
    </message>
    <message>
        <source>Record of this server</source>
        <translation>Balance de este servidor</translation>
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
        <translation>Quitar una selección</translation>
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
        <translation>Revisado %1: una corrección cambió este periodo después de publicarlo.</translation>
    </message>
    <message>
        <source>Restated after a correction</source>
        <translation>Revisado tras una corrección</translation>
    </message>
    <message>
        <source>Restated after a correction, %1</source>
        <translation>Revisado tras una corrección, %1</translation>
    </message>
    <message>
        <source>Restated after a correction, %1.</source>
        <translation>Revisado tras una corrección, %1.</translation>
    </message>
    <message>
        <source>Restated after a correction.</source>
        <translation>Revisado tras una corrección.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result: %1.</source>
        <translation>Resultado: %1.</translation>
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
        <translation>Rol en Discord: %1</translation>
    </message>
    <message>
        <source>Roles without limits</source>
        <translation>Roles sin límites</translation>
    </message>
    <message>
        <source>Root of the journal</source>
        <translation>Raíz del diario</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Round robin by %1: %2 parlays</source>
        <translation>Sistema de %1: %2 combinadas</translation>
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
        <translation>Regla: una selección anulada anula la apuesta, pues otra es de su mismo partido.</translation>
    </message>
    <message>
        <source>Rule: each selection multiplies the stake by m = r(1 - v)dD + v.</source>
        <translation>Regla: cada selección multiplica lo apostado por m = r(1 - v)dD + v.</translation>
    </message>
    <message>
        <source>Rule: every selection won, so the odds of the sportsbook pay.</source>
        <translation>Regla: todas las selecciones ganaron, así que paga la cuota de la casa.</translation>
    </message>
    <message>
        <source>Rule: one lost selection loses the bet at once.</source>
        <translation>Regla: una selección perdida pierde la apuesta al momento.</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>En marcha desde</translation>
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
        <translation>INICIO SIN VERIFICAR</translation>
    </message>
    <message>
        <source>Same-game parlay with a void leg</source>
        <translation>Combinada del mismo partido con selección anulada</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <translation>La selección %1 de la apuesta #%2 ya tiene su resultado. Deshaz la calificación de la apuesta o pide a un administrador que la corrija.</translation>
    </message>
    <message>
        <source>Selection graded</source>
        <translation>Selección calificada</translation>
    </message>
    <message>
        <source>Selections %1 and %2 are about the same game.</source>
        <translation>Las selecciones %1 y %2 son del mismo partido.</translation>
    </message>
    <message>
        <source>Selections %1 and %2 take opposite sides of one market.</source>
        <translation>Las selecciones %1 y %2 toman lados opuestos de un mercado.</translation>
    </message>
    <message>
        <source>Self-graded</source>
        <translation>Autocalificada</translation>
    </message>
    <message>
        <source>Self-graded bets</source>
        <translation>Apuestas calificadas por su capper</translation>
    </message>
    <message>
        <source>Self-graded bets are left out.</source>
        <translation>Las apuestas autocalificadas quedan fuera.</translation>
    </message>
    <message>
        <source>Self-graded: %1, net %2. Graded by others: %3, net %4.</source>
        <translation>Autocalificadas: %1, neto %2. Por otros: %3, neto %4.</translation>
    </message>
    <message>
        <source>Self-graded: %1.</source>
        <translation>Autocalificadas: %1.</translation>
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
        <translation>Fijar lo que un capper puede arriesgar al día</translation>
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
        <translation>Calificada</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Liquidación</translation>
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
        <translation>Parte de la victoria en un empate compartido, por ejemplo 1/2</translation>
    </message>
    <message>
        <source>Share of a win, as 1/2; empty when there was none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest odds (American)</source>
        <translation>Cuota más baja (americana)</translation>
    </message>
    <message>
        <source>Show a bet with its history and how it was graded</source>
        <translation>Mostrar una apuesta con su historial y su calificación</translation>
    </message>
    <message>
        <source>Show a slip to its capper before it is posted.</source>
        <translation>Mostrar el boleto a su capper antes de publicarlo.</translation>
    </message>
    <message>
        <source>Show how the bot is doing</source>
        <translation>Mostrar cómo está el bot</translation>
    </message>
    <message>
        <source>Show the record of a capper or of this server</source>
        <translation>Mostrar el balance de un capper o de este servidor</translation>
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
        <translation>Lado</translation>
    </message>
    <message>
        <source>Side, line and what is counted</source>
        <translation>Lado, línea y qué se cuenta</translation>
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
        <translation>Boleto %1.</translation>
    </message>
    <message>
        <source>Slip background</source>
        <translation>Fondo del boleto</translation>
    </message>
    <message>
        <source>Slip channel</source>
        <translation>Canal de boletos</translation>
    </message>
    <message>
        <source>Slip colour</source>
        <translation>Color del boleto</translation>
    </message>
    <message>
        <source>Slip deleted in Discord</source>
        <translation>Boleto borrado en Discord</translation>
    </message>
    <message>
        <source>Slip footer</source>
        <translation>Pie del boleto</translation>
    </message>
    <message>
        <source>Slip not posted</source>
        <translation>Boleto no publicado</translation>
    </message>
    <message>
        <source>Slip posted</source>
        <translation>Boleto publicado</translation>
    </message>
    <message>
        <source>Slip posted again</source>
        <translation>Boleto publicado de nuevo</translation>
    </message>
    <message>
        <source>Slip to be posted again</source>
        <translation>El boleto se publicará de nuevo</translation>
    </message>
    <message>
        <source>Slips and posts</source>
        <translation>Boletos y publicaciones</translation>
    </message>
    <message>
        <source>Slips show it from now on.</source>
        <translation>Los boletos lo muestran desde ahora.</translation>
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
        <translation>Apuesta mínima (unidades)</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Fuente: %1.</translation>
    </message>
    <message>
        <source>Source: graded by hand.</source>
        <translation>Fuente: calificada a mano.</translation>
    </message>
    <message>
        <source>Sports of The Odds API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Hándicap</translation>
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
        <translation>Inicio del partido</translation>
    </message>
    <message>
        <source>Start of the game: 2026-11-23 19:30 (UTC) or in 2h</source>
        <translation>Inicio del partido: 2026-11-23 19:30 (UTC) o in 2h</translation>
    </message>
    <message>
        <source>Start unverified</source>
        <translation>Inicio sin verificar</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts %1, %2.</source>
        <translation>Empieza %1, %2.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
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
        <translation>Estadísticas de %1, %2.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Status (practice mode)</source>
        <translation>Estado (modo de práctica)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a capper; the record and all bets stay</source>
        <translation>Retirar a un capper; su balance y sus apuestas quedan</translation>
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
        <translation>Apuesta simple</translation>
    </message>
    <message>
        <source>Suggested result dismissed</source>
        <translation>Resultado sugerido descartado</translation>
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
        <translation>Sacar del balance una apuesta o una de sus selecciones</translation>
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
        <translation>Total de equipo</translation>
    </message>
    <message>
        <source>Test guild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text cannot be read on the background %1, so the default is used. Choose a darker or a lighter colour.</source>
        <translation>El texto no se lee sobre el fondo %1, así que se usa el predeterminado. Elige un color más oscuro o más claro.</translation>
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
        <translation>Ese miembro no es capper aquí. Mira quién lo es con /capper list.</translation>
    </message>
    <message>
        <source>That of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 minutes in which a grade can be undone are over. Ask an administrator to undo it.</source>
        <translation>Los %1 minutos para deshacer una calificación han pasado. Pide a un administrador que la deshaga.</translation>
    </message>
    <message>
        <source>The Odds API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a darker colour.</source>
        <translation>El acento %1 no se lee sobre el fondo: su contraste es %2 y hace falta 4.5. Se usa el predeterminado. Elige un color más oscuro.</translation>
    </message>
    <message>
        <source>The accent %1 cannot be read on the background: its contrast is %2 and 4.5 is needed. The default is used. Choose a lighter colour.</source>
        <translation>El acento %1 no se lee sobre el fondo: su contraste es %2 y hace falta 4.5. Se usa el predeterminado. Elige un color más claro.</translation>
    </message>
    <message>
        <source>The base of Discord's REST interface; http is allowed on this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bet was not placed.</source>
        <translation>La apuesta no se hizo.</translation>
    </message>
    <message>
        <source>The bet's number, as 1042</source>
        <translation>El número de la apuesta, como 1042</translation>
    </message>
    <message>
        <source>The bet's number, as 1042; or words of it</source>
        <translation>El número de la apuesta, como 1042; o palabras de ella</translation>
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
        <translation>La calificación anotada de la apuesta #%1 no es la que dan sus selecciones. Verifica el registro.</translation>
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
        <translation>El capper, con nombre e imagen, o el propio bot.</translation>
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
        <translation>El color de líneas y marcas en boletos y tarjetas, como #3B82F6.</translation>
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
        <translation>El día como 2026-11-24; hoy si se deja vacío</translation>
    </message>
    <message>
        <source>The default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The explained grade does not follow from its inputs. Verify the record.</source>
        <translation>La calificación explicada no se sigue de sus datos. Verifica el registro.</translation>
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
        <translation>El archivo no es una imagen PNG, JPEG, WebP o GIF. Guárdalo como una de ellas.</translation>
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
        <translation>El marcador final cambió.</translation>
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
        <translation>El partido</translation>
    </message>
    <message>
        <source>The game is not final any more.</source>
        <translation>El partido ya no está terminado.</translation>
    </message>
    <message>
        <source>The game's id</source>
        <translation>El identificador del partido</translation>
    </message>
    <message>
        <source>The grade of bet #%1 is undone; the bet is open again.</source>
        <translation>La calificación de la apuesta #%1 se deshizo; la apuesta está abierta de nuevo.</translation>
    </message>
    <message>
        <source>The ground of slips and cards, as #101418; text stays readable on any.</source>
        <translation>El fondo de boletos y tarjetas, como #101418; el texto se lee sobre cualquiera.</translation>
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
        <translation>La hora del día, en la zona horaria del servidor, a la que se publican resúmenes, clasificaciones y la raíz diaria.</translation>
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
        <translation>Las rachas y la caída guardadas del capper %1 del %2 difieren de las apuestas.</translation>
    </message>
    <message>
        <source>The kept total of %1 "%2" of capper %3 differs from the bets.</source>
        <translation>El total guardado de %1 «%2» del capper %3 difiere de las apuestas.</translation>
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
        <translation>El idioma en que el bot escribe allí: respuestas, boletos y publicaciones.</translation>
    </message>
    <message>
        <source>The larger of risk and win is %1 u; this server allows %2 u to %3 u. Change the units.</source>
        <translation>El mayor valor entre riesgo y ganancia es %1 u; este servidor permite de %2 u a %3 u. Cambia las unidades.</translation>
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
        <translation>Los últimos %1 de %2 sucesos</translation>
    </message>
    <message>
        <source>The league</source>
        <translation>La liga</translation>
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
        <translation>La línea</translation>
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
        <translation>El mantenimiento se canceló; lo que ya estaba hecho se conserva. Inícialo de nuevo cuando quieras.</translation>
    </message>
    <message>
        <source>The member</source>
        <translation>El miembro</translation>
    </message>
    <message>
        <source>The member is erased, but copies may stay in unused parts of the database's files. Stop the bot and the panel, then run dbsbmd member compact.</source>
        <translation>El miembro está borrado, pero pueden quedar copias en partes sin usar de los archivos de la base de datos. Detén el bot y el panel y ejecuta dbsbmd member compact.</translation>
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
        <translation>El nombre en los boletos; el propio del miembro si se deja vacío</translation>
    </message>
    <message>
        <source>The name under which bets keep these rules, in small letters, digits and _; standard or own when unset.</source>
        <translation>El nombre con que las apuestas guardan estas reglas, en minúsculas, cifras y _; standard u own si no se fija.</translation>
    </message>
    <message>
        <source>The next attempt is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next recap lists what is graded from now on.</source>
        <translation>El próximo resumen cuenta lo que se califique desde ahora.</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>La nota</translation>
    </message>
    <message>
        <source>The odds are missing. Type them like this: %1.</source>
        <translation>Falta la cuota. Escríbela así: %1.</translation>
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
        <translation>El único rol que se menciona cuando se publica un boleto.</translation>
    </message>
    <message>
        <source>The operator</source>
        <translation>El operador</translation>
    </message>
    <message>
        <source>The parlay has changed since this list was shown. Choose from the new list.</source>
        <translation>La combinada ha cambiado desde que se mostró esta lista. Elige de la lista nueva.</translation>
    </message>
    <message>
        <source>The parlay was not placed.</source>
        <translation>La combinada no se hizo.</translation>
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
        <translation>El pronóstico</translation>
    </message>
    <message>
        <source>The pick is missing. Type what you bet on.</source>
        <translation>Falta el pronóstico. Escribe a qué apuestas.</translation>
    </message>
    <message>
        <source>The pick is then like Over 25.5 Points.</source>
        <translation>El pronóstico es entonces como Over 25.5 Points.</translation>
    </message>
    <message>
        <source>The picture behind slips and cards, veiled so that texts stay readable, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be made. Try again.</source>
        <translation>No se pudo hacer la imagen. Prueba de nuevo.</translation>
    </message>
    <message>
        <source>The picture did not come with the command. Attach it again.</source>
        <translation>La imagen no llegó con el comando. Adjúntala de nuevo.</translation>
    </message>
    <message>
        <source>The picture in the header of slips and cards, by its SHA-256; choose a file for it in the panel or at the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is %1 by %2 pixels; at most 4096 a side are taken. Scale it down and try again.</source>
        <translation>La imagen tiene %1 por %2 píxeles; se aceptan como mucho 4096 por lado. Redúcela y prueba de nuevo.</translation>
    </message>
    <message>
        <source>The picture is damaged. Save it again as PNG or JPEG and try once more.</source>
        <translation>La imagen está dañada. Guárdala de nuevo como PNG o JPEG y prueba otra vez.</translation>
    </message>
    <message>
        <source>The picture is larger than 8 MB. Choose a smaller one.</source>
        <translation>La imagen pesa más de 8 MB. Elige una menor.</translation>
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
        <translation>La dirección de la imagen no es una dirección web. Déjala vacía o da una dirección https.</translation>
    </message>
    <message>
        <source>The player</source>
        <translation>El jugador</translation>
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
        <translation>La imagen de perfil de %1. Los boletos se publican con ella mientras este mensaje siga aquí.</translation>
    </message>
    <message>
        <source>The program crashed twice within five minutes. The bot is not started by itself; start it in the Connection dock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prop's market</source>
        <translation>El mercado del jugador</translation>
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
        <translation>No se pudo poner el informe en páginas. Expórtalo como HTML.</translation>
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
        <translation>El rol que los cappers tienen en Discord; se muestra, nunca decide permisos.</translation>
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
        <translation>El marcador de un partido está mal en %1. Espera a que la fuente lo arregle o califica a mano.</translation>
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
        <translation>Los ajustes de este servidor no te lo permiten. Pregunta a un administrador.</translation>
    </message>
    <message>
        <source>The side is missing. Type it like "Over 25.5 Points" or "Yes Triple double".</source>
        <translation>Falta el lado. Escríbelo como «Over 25.5 Points» o «Yes Triple double».</translation>
    </message>
    <message>
        <source>The slip of bet #%1 could not be posted, so it does not count. Ask the operator to post it again.</source>
        <translation>El boleto de la apuesta #%1 no se pudo publicar, así que no cuenta. Pide al operador que lo publique de nuevo.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is being posted again already. Wait until it is there.</source>
        <translation>El boleto de la apuesta #%1 ya se está publicando de nuevo. Espera a que aparezca.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is not missing, so it was not posted again.</source>
        <translation>El boleto de la apuesta #%1 no falta, así que no se publicó de nuevo.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is posted again now.</source>
        <translation>El boleto de la apuesta #%1 se publica ahora de nuevo.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Cancel it once it is there.</source>
        <translation>El boleto de la apuesta #%1 aún se está publicando. Cancélala cuando esté.</translation>
    </message>
    <message>
        <source>The slip of bet #%1 is still being posted. Grade it once it is there.</source>
        <translation>El boleto de la apuesta #%1 aún se está publicando. Califícala cuando esté.</translation>
    </message>
    <message>
        <source>The slip of bet %1 is posted again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slip of this bet is not waiting for a retry. Reload the list.</source>
        <translation>El boleto de esta apuesta no espera otro intento. Recarga la lista.</translation>
    </message>
    <message>
        <source>The slip was posted only after the start.</source>
        <translation>El boleto se publicó después del inicio.</translation>
    </message>
    <message>
        <source>The start of a game of bet #%1 is not known, so it cannot be cancelled once posted. Ask an administrator.</source>
        <translation>No se conoce el inicio de un partido de la apuesta #%1, así que no se puede cancelar una vez publicada. Pregunta a un administrador.</translation>
    </message>
    <message>
        <source>The start of its game lies before the bet and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start time is not verified.</source>
        <translation>La hora de inicio no está verificada.</translation>
    </message>
    <message>
        <source>The start time of a selection is not verified.</source>
        <translation>La hora de inicio de una selección no está verificada.</translation>
    </message>
    <message>
        <source>The start was not understood. Write it as 2026-11-23 19:30 (UTC), as a Discord timestamp, as seconds since 1970, or as "in 2h".</source>
        <translation>No se entendió el inicio. Escríbelo como 2026-11-23 19:30 (UTC), como marca de tiempo de Discord, como segundos desde 1970 o como «in 2h».</translation>
    </message>
    <message>
        <source>The suggested result of bet #%1 is dismissed; the bet is open.</source>
        <translation>El resultado sugerido de la apuesta #%1 se descartó; la apuesta está abierta.</translation>
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
        <translation>Aún faltan las unidades.</translation>
    </message>
    <message>
        <source>The webhook that posted this slip was deleted in Discord, so the slip cannot be edited; post it again.</source>
        <translation>El webhook que publicó este boleto se borró en Discord, así que el boleto no se puede editar; publícalo de nuevo.</translation>
    </message>
    <message>
        <source>The whole bet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone in which days, weeks and months begin, as Europe/Berlin.</source>
        <translation>La zona en que empiezan días, semanas y meses, como Europe/Berlin.</translation>
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
        <translation>No hay curva para este periodo.</translation>
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
        <translation>No hay ningún ajuste «%1» de un servidor. Mira el nombre correcto en la lista de ajustes.</translation>
    </message>
    <message>
        <source>There is no setting %1. List the settings with --check-config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such bet on this server. Check its number with /bet list.</source>
        <translation>No hay tal apuesta en este servidor. Comprueba su número con /bet list.</translation>
    </message>
    <message>
        <source>There is no such capper on that server. See dbsbmd capper ID list.</source>
        <translation>No hay tal capper en ese servidor. Mira dbsbmd capper ID list.</translation>
    </message>
    <message>
        <source>There is no such command. Choose one from the list.</source>
        <translation>No hay tal comando. Elige uno de la lista.</translation>
    </message>
    <message>
        <source>There is no such delivery. Reload the list and try again.</source>
        <translation>No hay tal entrega. Recarga la lista y prueba de nuevo.</translation>
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
        <translation>Esto no es una cuota decimal. Escríbela como 1.91.</translation>
    </message>
    <message>
        <source>These are not fractional odds. Type them like 10/11.</source>
        <translation>Esto no es una cuota fraccionaria. Escríbela como 10/11.</translation>
    </message>
    <message>
        <source>These are not house rules. Write them like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not odds. Type American odds such as -110 or +150.</source>
        <translation>Esto no es una cuota. Escribe una cuota americana como -110 o +150.</translation>
    </message>
    <message>
        <source>These look like odds behind the pick. Type them in their own field.</source>
        <translation>Parece una cuota detrás del pronóstico. Escríbela en su propio campo.</translation>
    </message>
    <message>
        <source>These old settings have no counterpart: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount of units is too large. Type a smaller one.</source>
        <translation>Esta cantidad de unidades es demasiado grande. Escribe una menor.</translation>
    </message>
    <message>
        <source>This bet would return more than can be recorded. Lower the units or the odds.</source>
        <translation>Esta apuesta devolvería más de lo que se puede registrar. Baja las unidades o la cuota.</translation>
    </message>
    <message>
        <source>This bet would risk or win less than the smallest recorded amount. Raise the units.</source>
        <translation>Esta apuesta arriesgaría o ganaría menos de la cantidad mínima registrable. Sube las unidades.</translation>
    </message>
    <message>
        <source>This bot does not know that command any more. See /help.</source>
        <translation>Este bot ya no conoce ese comando. Mira /help.</translation>
    </message>
    <message>
        <source>This bot keeps a public record of betting picks. It takes no bets and holds no money: a unit is a stake for the record only and no money.</source>
        <translation>Este bot lleva un balance público de pronósticos. No acepta apuestas ni guarda dinero: una unidad es una cantidad solo para el registro y no dinero.</translation>
    </message>
    <message>
        <source>This button is of another version. Grade the bet in the panel.</source>
        <translation>Este botón es de otra versión. Califica la apuesta en el panel.</translation>
    </message>
    <message>
        <source>This command was already carried out with other content. Start it again.</source>
        <translation>Este comando ya se ejecutó con otro contenido. Empiézalo de nuevo.</translation>
    </message>
    <message>
        <source>This delivery is over and was not sent again. Reload the list.</source>
        <translation>Esta entrega ha terminado y no se envió de nuevo. Recarga la lista.</translation>
    </message>
    <message>
        <source>This draft is gone. Start the command again.</source>
        <translation>Este borrador ya no está. Empieza el comando de nuevo.</translation>
    </message>
    <message>
        <source>This form has expired and nothing was placed. Start the command again.</source>
        <translation>Este formulario ha caducado y no se hizo nada. Empieza el comando de nuevo.</translation>
    </message>
    <message>
        <source>This form was changed by another click at the same moment. Look at it and try again.</source>
        <translation>Otro clic cambió este formulario en el mismo momento. Míralo y prueba de nuevo.</translation>
    </message>
    <message>
        <source>This game has already started, so the pick is locked. Choose a game that has not started.</source>
        <translation>Este partido ya ha empezado, así que el pronóstico está cerrado. Elige un partido que no haya empezado.</translation>
    </message>
    <message>
        <source>This game is not stored any more. Choose another.</source>
        <translation>Este partido ya no está guardado. Elige otro.</translation>
    </message>
    <message>
        <source>This is exactly what the report holds; tokens, addresses and home paths are already replaced. Nothing is sent: the file is saved on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how the slip will look. It is recorded and posted when you confirm.</source>
        <translation>Así se verá el boleto. Se registra y se publica cuando confirmes.</translation>
    </message>
    <message>
        <source>This is more than the bot can remember for you. Use shorter texts.</source>
        <translation>Esto es más de lo que el bot puede recordar por ti. Usa textos más cortos.</translation>
    </message>
    <message>
        <source>This is not a positive fraction. Type it like 1/2.</source>
        <translation>Esto no es una fracción positiva. Escríbela como 1/2.</translation>
    </message>
    <message>
        <source>This is not a spread. Type it like -3.5 or +7, in steps of a quarter.</source>
        <translation>Esto no es un hándicap. Escríbelo como -3.5 o +7, en pasos de un cuarto.</translation>
    </message>
    <message>
        <source>This is not a total. Type it like 221.5 or o221.5, in steps of a quarter.</source>
        <translation>Esto no es un total. Escríbelo como 221.5 u o221.5, en pasos de un cuarto.</translation>
    </message>
    <message>
        <source>This is not an amount of units. Type a number such as 1 or 0.5.</source>
        <translation>Esto no es una cantidad de unidades. Escribe un número como 1 o 0.5.</translation>
    </message>
    <message>
        <source>This is not the explanation of a grade. Grade the bet again.</source>
        <translation>Esto no es la explicación de una calificación. Califica la apuesta de nuevo.</translation>
    </message>
    <message>
        <source>This member is not a capper here. See /capper list.</source>
        <translation>Este miembro no es capper aquí. Mira /capper list.</translation>
    </message>
    <message>
        <source>This message is no slip. Use the menu of a slip, or name the bet with /bet show.</source>
        <translation>Este mensaje no es un boleto. Usa el menú de un boleto o nombra la apuesta con /bet show.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>This month: %1</source>
        <translation>Este mes: %1</translation>
    </message>
    <message>
        <source>This preview has expired and nothing was placed. Start the command again.</source>
        <translation>Esta vista previa ha caducado y no se hizo nada. Empieza el comando de nuevo.</translation>
    </message>
    <message>
        <source>This round robin would be %1 parlays; at most %2 are placed at once. Take fewer selections.</source>
        <translation>Este sistema serían %1 combinadas; como mucho se hacen %2 a la vez. Toma menos selecciones.</translation>
    </message>
    <message>
        <source>This server has no cappers yet. An admin adds one with /capper add.</source>
        <translation>Este servidor aún no tiene cappers. Un administrador añade uno con /capper add.</translation>
    </message>
    <message>
        <source>This server has no slip channel yet. An administrator can choose one with /setup.</source>
        <translation>Este servidor aún no tiene canal de boletos. Un administrador puede elegir uno con /setup.</translation>
    </message>
    <message>
        <source>This setup has expired and nothing was saved. Start again with /setup.</source>
        <translation>Esta configuración ha caducado y no se guardó nada. Empieza de nuevo con /setup.</translation>
    </message>
    <message>
        <source>This was taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was tried meanwhile, and may have arrived. Reload the list.</source>
        <translation>Esto ya se intentó mientras tanto y puede haber llegado. Vuelve a cargar la lista.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>This works inside servers only. Use the command in a channel of your server.</source>
        <translation>Esto solo funciona en servidores. Usa el comando en un canal de tu servidor.</translation>
    </message>
    <message>
        <source>This would be taken over. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would risk %1 u, but only %2 u of the %3 u a day are left. Lower the units or wait until tomorrow.</source>
        <translation>Esto arriesgaría %1 u, pero de las %3 u al día solo quedan %2 u. Baja las unidades o espera a mañana.</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Ties: net, then smaller turnover, then name.</source>
        <translation>Empates: neto, luego menor volumen, luego nombre.</translation>
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
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Horas de %1</translation>
    </message>
    <message>
        <source>To mend it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <source>To risk %1 u / To win %2 u</source>
        <translation>En riesgo %1 u / A ganar %2 u</translation>
    </message>
    <message>
        <source>To risk %1 u, to win %2 u.</source>
        <translation>En riesgo %1 u, a ganar %2 u.</translation>
    </message>
    <message>
        <source>To win</source>
        <translation>A ganar</translation>
    </message>
    <message>
        <source>To win %1 u / To risk %2 u</source>
        <translation>A ganar %1 u / En riesgo %2 u</translation>
    </message>
    <message>
        <source>To win %1 u, to risk %2 u.</source>
        <translation>A ganar %1 u, en riesgo %2 u.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Hoy: %1</translation>
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
        <translation>Demasiadas imágenes esperan a dibujarse. Espera un momento y prueba de nuevo.</translation>
    </message>
    <message>
        <source>Took %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top cappers</source>
        <translation>Mejores cappers</translation>
    </message>
    <message>
        <source>Top cappers:</source>
        <translation>Mejores cappers:</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Turnover %1, at level stakes %2.</source>
        <translation>Volumen %1, con apuesta fija %2.</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Type it when it is not in the list.</source>
        <translation>Escríbelo si no está en la lista.</translation>
    </message>
    <message>
        <source>Type the same id to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Under %1</source>
        <translation>Menos de %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the batch that took it, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo window (minutes)</source>
        <translation>Plazo para deshacer (minutos)</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Units a day, 0 for no bound; the server's when left out</source>
        <translation>Unidades al día, 0 sin límite; si se omite, las del servidor</translation>
    </message>
    <message>
        <source>Units a day; empty for the server's, 0 for no bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units counter</source>
        <translation>Contador de unidades</translation>
    </message>
    <message>
        <source>Units lost when the bet loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units offered</source>
        <translation>Unidades ofrecidas</translation>
    </message>
    <message>
        <source>Units shown</source>
        <translation>Unidades mostradas</translation>
    </message>
    <message>
        <source>Units to risk</source>
        <translation>Unidades en riesgo</translation>
    </message>
    <message>
        <source>Units to win</source>
        <translation>Unidades a ganar</translation>
    </message>
    <message>
        <source>Units won when the bet wins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, for example 1 or 0.5</source>
        <translation>Unidades, por ejemplo 1 o 0.5</translation>
    </message>
    <message>
        <source>Unverified starts</source>
        <translation>Inicios sin verificar</translation>
    </message>
    <message>
        <source>Unverified starts are left out.</source>
        <translation>Los inicios sin verificar quedan fuera.</translation>
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
        <translation>Usa /bet void para una apuesta que no cuenta.</translation>
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
        <translation>ANULADA</translation>
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
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Void this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>W%1</source>
        <translation>G%1</translation>
    </message>
    <message>
        <source>W-L-P</source>
        <translation>G-P-P</translation>
    </message>
    <message>
        <source>WON</source>
        <translation>GANADA</translation>
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
        <translation>Clasificación semanal</translation>
    </message>
    <message>
        <source>Weekly recap</source>
        <translation>Resumen semanal</translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a bet can be staked with a click, as 0.5, 1, 2, 5.</source>
        <translation>Con qué se puede apostar con un clic, como 0.5, 1, 2, 5.</translation>
    </message>
    <message>
        <source>What a final score does: nothing, propose a grade, or grade at once.</source>
        <translation>Qué hace un resultado final: nada, proponer una calificación o calificar al momento.</translation>
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
        <translation>Qué pasa con una apuesta a un partido ya empezado.</translation>
    </message>
    <message>
        <source>What happens to a bet whose slip appears only after its game has started.</source>
        <translation>Qué pasa con una apuesta cuyo boleto aparece después del inicio del partido.</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>What is counted, for example Points or Rebounds</source>
        <translation>Qué se cuenta, por ejemplo Points o Rebounds</translation>
    </message>
    <message>
        <source>What is counted?</source>
        <translation>¿Qué se cuenta?</translation>
    </message>
    <message>
        <source>What is expected is not an object. Mend or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your pick?</source>
        <translation>¿Cuál es tu pronóstico?</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the commands do</source>
        <translation>Qué hacen los comandos</translation>
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
        <translation>Qué significan las unidades</translation>
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
        <translation>¿Cuándo empieza el partido?</translation>
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
        <translation>Dónde se publican los boletos; sin ello no se puede apostar.</translation>
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
        <translation>Dónde los miembros pueden usar comandos; en todas partes si no se fija.</translation>
    </message>
    <message>
        <source>Where recaps and leaderboards are posted.</source>
        <translation>Dónde se publican resúmenes y clasificaciones.</translation>
    </message>
    <message>
        <source>Where the bot keeps pictures, the daily root of the journal and messages to administrators.</source>
        <translation>Dónde el bot guarda imágenes, la raíz diaria del diario y mensajes a los administradores.</translation>
    </message>
    <message>
        <source>Where the bot tells its operator of alerts, such as a full disk; nowhere when unset. Nobody is pinged. Only the operator can set it, in the panel or the terminal: alerts tell of the machine and of all servers.</source>
        <translation>Dónde avisa el bot a su operador de las alertas, como un disco lleno; en ningún sitio si está vacío. No se menciona a nadie. Solo el operador puede fijarlo, en el panel o en la terminal: las alertas hablan de la máquina y de todos los servidores.</translation>
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
        <translation>Dónde va el boleto, si no es el canal habitual</translation>
    </message>
    <message>
        <source>Whether a prop on a player who did not play is void; it is lost otherwise.</source>
        <translation>Si se anula una apuesta sobre un jugador que no jugó; si no, se pierde.</translation>
    </message>
    <message>
        <source>Whether a recap of the day before is posted.</source>
        <translation>Si se publica un resumen del día anterior.</translation>
    </message>
    <message>
        <source>Whether a recap of the month before is posted on its first day.</source>
        <translation>Si el primer día se publica un resumen del mes anterior.</translation>
    </message>
    <message>
        <source>Whether a recap of the week before is posted on Mondays.</source>
        <translation>Si los lunes se publica un resumen de la semana anterior.</translation>
    </message>
    <message>
        <source>Whether boards count bets whose game has no known start.</source>
        <translation>Si las clasificaciones cuentan apuestas sin inicio conocido.</translation>
    </message>
    <message>
        <source>Whether cappers may change their own name, colour and picture.</source>
        <translation>Si los cappers pueden cambiar su nombre, color e imagen.</translation>
    </message>
    <message>
        <source>Whether cappers may grade the bets they placed; a void is never theirs to give.</source>
        <translation>Si los cappers pueden calificar sus apuestas; anularlas nunca les toca.</translation>
    </message>
    <message>
        <source>Whether cappers may take back a grade of a bet they placed.</source>
        <translation>Si los cappers pueden deshacer una calificación de su apuesta.</translation>
    </message>
    <message>
        <source>Whether markets on a whole game include overtime.</source>
        <translation>Si los mercados de todo el partido incluyen la prórroga.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the month before is posted on its first day.</source>
        <translation>Si el primer día se publica la clasificación del mes anterior.</translation>
    </message>
    <message>
        <source>Whether the leaderboard of the week before is posted on Mondays.</source>
        <translation>Si los lunes se publica la clasificación de la semana anterior.</translation>
    </message>
    <message>
        <source>Whether the program that hosts the bot makes a backup of the record every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the rest is priced anew or the whole parlay is void.</source>
        <translation>Si se recalcula el resto o se anula toda la combinada.</translation>
    </message>
    <message>
        <source>Whether typed book odds pay a parlay from which no leg dropped.</source>
        <translation>Si la cuota de la casa paga una combinada de la que no cayó ninguna selección.</translation>
    </message>
    <message>
        <source>Which amount stands first: what is risked, what is won, or the one that was typed.</source>
        <translation>Qué importe va primero: lo arriesgado, lo que se gana o lo que se escribió.</translation>
    </message>
    <message>
        <source>Which game is the selection about?</source>
        <translation>¿De qué partido es la selección?</translation>
    </message>
    <message>
        <source>Which game?</source>
        <translation>¿Qué partido?</translation>
    </message>
    <message>
        <source>Which kind of line?</source>
        <translation>¿Qué tipo de apuesta?</translation>
    </message>
    <message>
        <source>Which league?</source>
        <translation>¿Qué liga?</translation>
    </message>
    <message>
        <source>Which note?</source>
        <translation>¿Qué nota?</translation>
    </message>
    <message>
        <source>Which page, from 1</source>
        <translation>Qué página, desde 1</translation>
    </message>
    <message>
        <source>Which part of the game?</source>
        <translation>¿Qué parte del partido?</translation>
    </message>
    <message>
        <source>Which player?</source>
        <translation>¿Qué jugador?</translation>
    </message>
    <message>
        <source>Which setting to change</source>
        <translation>Qué ajuste cambiar</translation>
    </message>
    <message>
        <source>Which settled bets count; all when left out</source>
        <translation>Qué apuestas calificadas cuentan; todas si se deja vacío</translation>
    </message>
    <message>
        <source>Which side do you take?</source>
        <translation>¿Qué lado tomas?</translation>
    </message>
    <message>
        <source>Who may add and remove cappers; nobody leaves it to the panel.</source>
        <translation>Quién puede añadir y quitar cappers; nadie lo deja al panel.</translation>
    </message>
    <message>
        <source>Who may ask for bets, statistics, leaderboards and games.</source>
        <translation>Quién puede pedir apuestas, estadísticas, clasificaciones y partidos.</translation>
    </message>
    <message>
        <source>Who may ask for the health of the bot.</source>
        <translation>Quién puede preguntar por el estado del bot.</translation>
    </message>
    <message>
        <source>Who may cancel bets</source>
        <translation>Quién puede cancelar apuestas</translation>
    </message>
    <message>
        <source>Who may change cappers</source>
        <translation>Quién puede cambiar cappers</translation>
    </message>
    <message>
        <source>Who may change profiles</source>
        <translation>Quién puede cambiar perfiles</translation>
    </message>
    <message>
        <source>Who may change settings</source>
        <translation>Quién puede cambiar ajustes</translation>
    </message>
    <message>
        <source>Who may change the settings of the server.</source>
        <translation>Quién puede cambiar los ajustes del servidor.</translation>
    </message>
    <message>
        <source>Who may correct bets</source>
        <translation>Quién puede corregir apuestas</translation>
    </message>
    <message>
        <source>Who may give a settled bet another result; a moderator only in the channel of the slip.</source>
        <translation>Quién puede dar otro resultado a una apuesta liquidada; un moderador solo en el canal del boleto.</translation>
    </message>
    <message>
        <source>Who may grade any bet</source>
        <translation>Quién puede calificar cualquier apuesta</translation>
    </message>
    <message>
        <source>Who may grade own bets</source>
        <translation>Quién puede calificar sus apuestas</translation>
    </message>
    <message>
        <source>Who may grade the bets of others; a moderator only in the channel of the slip.</source>
        <translation>Quién puede calificar apuestas ajenas; un moderador solo en el canal del boleto.</translation>
    </message>
    <message>
        <source>Who may manage cappers, settings and every bet, beside members who may manage the server.</source>
        <translation>Quién puede gestionar cappers, ajustes y toda apuesta, además de quienes pueden gestionar el servidor.</translation>
    </message>
    <message>
        <source>Who may place bets</source>
        <translation>Quién puede hacer apuestas</translation>
    </message>
    <message>
        <source>Who may place bets; nobody while betting is to rest.</source>
        <translation>Quién puede hacer apuestas; nadie mientras deban descansar.</translation>
    </message>
    <message>
        <source>Who may read an old bot's database; reading is all that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see the record</source>
        <translation>Quién puede ver el registro</translation>
    </message>
    <message>
        <source>Who may see the status</source>
        <translation>Quién puede ver el estado</translation>
    </message>
    <message>
        <source>Who may take a bet out of the record; a moderator only in the channel of the slip.</source>
        <translation>Quién puede sacar una apuesta del registro; un moderador solo en el canal del boleto.</translation>
    </message>
    <message>
        <source>Who may take back a grade of any bet; a moderator only in the channel of the slip.</source>
        <translation>Quién puede deshacer la calificación de cualquier apuesta; un moderador solo en el canal del boleto.</translation>
    </message>
    <message>
        <source>Who may undo any grade</source>
        <translation>Quién puede deshacer cualquier calificación</translation>
    </message>
    <message>
        <source>Who may undo grades of own bets</source>
        <translation>Quién puede deshacer sus calificaciones</translation>
    </message>
    <message>
        <source>Who may void bets</source>
        <translation>Quién puede anular apuestas</translation>
    </message>
    <message>
        <source>Who may withdraw a bet before its start; a capper only an own one.</source>
        <translation>Quién puede retirar una apuesta antes del inicio; un capper solo una propia.</translation>
    </message>
    <message>
        <source>Who posts slips</source>
        <translation>Quién publica los boletos</translation>
    </message>
    <message>
        <source>Who they are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole game</source>
        <translation>Partido completo</translation>
    </message>
    <message>
        <source>Whose bets; everybody's when left out</source>
        <translation>De quién; de todos si se deja vacío</translation>
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
        <translation>De quién; todo el servidor si se deja vacío</translation>
    </message>
    <message>
        <source>Why, and what can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why; kept in the bet's history</source>
        <translation>Por qué; queda en el historial de la apuesta</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Tasa de acierto</translation>
    </message>
    <message>
        <source>Win rate, 95 %</source>
        <translation>Acierto, 95 %</translation>
    </message>
    <message>
        <source>Win rate, 95 % interval: %1.</source>
        <translation>Tasa de acierto, intervalo del 95 %: %1.</translation>
    </message>
    <message>
        <source>Win rate: %1.</source>
        <translation>Tasa de acierto: %1.</translation>
    </message>
    <message>
        <source>Win rate: %1. ROI: %2. Settled bets: %3. Rates need %4 won or lost bets.</source>
        <translation>Tasa de acierto: %1. ROI: %2. Apuestas liquidadas: %3. Las tasas necesitan %4 apuestas ganadas o perdidas.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Victorias</translation>
    </message>
    <message>
        <source>With it backups hold the secrets, encrypted; without it they hold none. It is needed again to restore them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw a bet before its game starts; its history stays</source>
        <translation>Retirar una apuesta antes de que empiece el partido; su historial queda</translation>
    </message>
    <message>
        <source>Withdraw this bet: it counts nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without self-graded bets: longest winning run %1, longest losing run %2, worst drawdown %3 u.</source>
        <translation>Sin las autocalificadas: mejor racha ganadora %1, peor racha perdedora %2, mayor caída %3 u.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Ganada</translation>
    </message>
    <message>
        <source>Worst bet</source>
        <translation>Peor apuesta</translation>
    </message>
    <message>
        <source>Worst bet: %1 at %2 by %3, %4.</source>
        <translation>Peor apuesta: %1 a %2 de %3, %4.</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Mayor caída</translation>
    </message>
    <message>
        <source>Worst drawdown %1.</source>
        <translation>Mayor caída %1.</translation>
    </message>
    <message>
        <source>Worst: %1, %2 u</source>
        <translation>Peor: %1, %2 u</translation>
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
        <translation>Escribe el color como # y seis cifras hexadecimales, por ejemplo #3B82F6.</translation>
    </message>
    <message>
        <source>Write the day as year, month and day, for example 2026-11-24.</source>
        <translation>Escribe el día como año, mes y día, por ejemplo 2026-11-24.</translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the share of a dead heat as a fraction up to 1, for example 1/2.</source>
        <translation>Escribe la parte del empate compartido como fracción hasta 1, por ejemplo 1/2.</translation>
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
        <translation>Sí</translation>
    </message>
    <message>
        <source>Your colour, as #3B82F6</source>
        <translation>Tu color, como #3B82F6</translation>
    </message>
    <message>
        <source>Your name on slips</source>
        <translation>Tu nombre en los boletos</translation>
    </message>
    <message>
        <source>Your pick, for example Celtics or Over</source>
        <translation>Tu pronóstico, por ejemplo Celtics u Over</translation>
    </message>
    <message>
        <source>Your picture, at most 8 MB; its middle square is shown</source>
        <translation>Tu imagen, como mucho 8 MB; se muestra su cuadrado central</translation>
    </message>
    <message>
        <source>Your profile</source>
        <translation>Tu perfil</translation>
    </message>
    <message>
        <source>Your profile is saved</source>
        <translation>Tu perfil está guardado</translation>
    </message>
    <message>
        <source>Your profile picture</source>
        <translation>Tu imagen de perfil</translation>
    </message>
    <message>
        <source>Your side of it</source>
        <translation>Tu lado</translation>
    </message>
    <message>
        <source>`%1`
Whoever keeps this line can prove later that nothing up to journal row %2 was changed since: `dbsbmd verify %3 --seq %2 --root %1`</source>
        <translation>`%1`
Quien guarde esta línea podrá demostrar más tarde que nada hasta la fila %2 del diario se cambió desde entonces: `dbsbmd verify %3 --seq %2 --root %1`</translation>
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
        <translation>un partido aplazado más de %1 horas queda anulado</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is lost</source>
        <translation>un pronóstico sobre un jugador que no jugó está perdido</translation>
    </message>
    <message>
        <source>a pick on a player who did not play is void</source>
        <translation>un pronóstico sobre un jugador que no jugó queda anulado</translation>
    </message>
    <message>
        <source>a void selection drops out of a parlay</source>
        <translation>una selección anulada sale de la combinada</translation>
    </message>
    <message>
        <source>a void selection voids a parlay with another one on its game</source>
        <translation>una selección anulada anula una combinada con otra del mismo partido</translation>
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
        <translation>analizar</translation>
    </message>
    <message>
        <source>analyze %1</source>
        <translation>analizar %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>another process is changing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 u a day</source>
        <translation>como máximo %1 u al día</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>se está comprobando</translation>
    </message>
    <message>
        <source>broken, checked %1: %2</source>
        <translation>roto, comprobado %1: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>each bet 1 u</source>
        <translation>cada apuesta 1 u</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>final%1</source>
        <translation>final%1</translation>
    </message>
    <message>
        <source>fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first 5 innings</source>
        <translation>primeras 5 entradas</translation>
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
        <translation>según el nombre</translation>
    </message>
    <message>
        <source>half lost</source>
        <translation>medio perdida</translation>
    </message>
    <message>
        <source>half won</source>
        <translation>medio ganada</translation>
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
        <translation>intacto, comprobado %1: %2 filas, %3 apuestas</translation>
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
        <translation>en vivo%1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdida</translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net by turnover</source>
        <translation>neto entre volumen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
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
        <translation>filas antiguas</translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overtime counts</source>
        <translation>la prórroga cuenta</translation>
    </message>
    <message>
        <source>overtime does not count</source>
        <translation>la prórroga no cuenta</translation>
    </message>
    <message>
        <source>panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>aplazado</translation>
    </message>
    <message>
        <source>push</source>
        <translation>push</translation>
    </message>
    <message>
        <source>pushes left out</source>
        <translation>sin los push</translation>
    </message>
    <message>
        <source>rebuild %1</source>
        <translation>recalcular %1</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>tiempo reglamentario</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>saved, now %1.</source>
        <translation>guardado, ahora %1.</translation>
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
        <translation>inicio sin verificar</translation>
    </message>
    <message>
        <source>t = %1: above luck</source>
        <translation>t = %1: por encima de la suerte</translation>
    </message>
    <message>
        <source>t = %1: below luck</source>
        <translation>t = %1: por debajo de la suerte</translation>
    </message>
    <message>
        <source>t = %1: far above luck</source>
        <translation>t = %1: muy por encima de la suerte</translation>
    </message>
    <message>
        <source>t = %1: far below luck</source>
        <translation>t = %1: muy por debajo de la suerte</translation>
    </message>
    <message>
        <source>t = %1: within luck</source>
        <translation>t = %1: dentro de la suerte</translation>
    </message>
    <message>
        <source>the final score</source>
        <translation>el marcador final</translation>
    </message>
    <message>
        <source>the odds of the selections pay</source>
        <translation>pagan las cuotas de las selecciones</translation>
    </message>
    <message>
        <source>the odds of the sportsbook pay a full parlay</source>
        <translation>una combinada completa paga la cuota de la casa de apuestas</translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few bets</source>
        <translation>muy pocas apuestas</translation>
    </message>
    <message>
        <source>unchanged.</source>
        <translation>sin cambios.</translation>
    </message>
    <message>
        <source>vacuum</source>
        <translation>compactar</translation>
    </message>
    <message>
        <source>vacuum %1</source>
        <translation>compactar %1</translation>
    </message>
    <message>
        <source>verify %1</source>
        <translation>verificar %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulada</translation>
    </message>
    <message>
        <source>what the server says a day</source>
        <translation>lo que diga el servidor al día</translation>
    </message>
    <message>
        <source>without a bound</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>won</source>
        <translation>ganada</translation>
    </message>
    <message>
        <source>won and lost bets</source>
        <translation>apuestas ganadas y perdidas</translation>
    </message>
    <message>
        <source>won-lost-push</source>
        <translation>ganadas-perdidas-push</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>your own, below</source>
        <translation>la tuya, abajo</translation>
    </message>
</context>
</TS>
