// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCatalogue.h"

#include "models/core/ErrorCodes.h"

namespace dbsbm {

namespace {

// clang-format off
constexpr ErrorCodeNote kCatalogue[] = {
    // Database
    {&codes::kDatabaseUnavailable, "Database",
     "The database cannot be reached, or its file cannot be opened.",
     "Check that the server runs and that DBSBM_DATABASE_URL is right, or that the data folder exists and has free space. The bot connects again by itself."},
    {&codes::kDatabaseBusy, "Database",
     "Another process held the database for longer than the bot waits.",
     "Nothing, when it passes; otherwise end the backup, terminal command or second program that holds it."},
    {&codes::kDatabaseReadOnly, "Database",
     "The database or its folder cannot be written.",
     "Give this user write permission on the data folder, or mount its disk for writing."},
    {&codes::kDatabaseNewer, "Database",
     "A newer version of the program has worked with this database.",
     "Install that version again, or restore a backup from before the upgrade."},
    {&codes::kDatabaseCorrupt, "Database",
     "The file is damaged, or is not a database of this program.",
     "Stop the bot, keep a copy of the file, and restore the latest backup."},
    {&codes::kDatabaseStatement, "Database",
     "The database refused a statement; nothing of that step was kept.",
     "Look at the detail; when the disk is not full and the server is well, export an error report and report this."},
    {&codes::kLedgerBroken, "Database",
     "The journal, a digest or a total does not agree with the record.",
     "Leave that server read-only, run dbsbmd verify, and restore a backup from before the break."},
    {&codes::kDatabaseClosed, "Database",
     "Work came while the database was being closed.",
     "Start the program again when it has ended."},
    {&codes::kDatabaseMissing, "Database",
     "There is no record yet where the settings say it is; who only looks makes none.",
     "Start the bot or the panel once: that makes it. Otherwise look at the data folder and at DBSBM_DATABASE_URL."},
    {&codes::kDatabaseOlder, "Database",
     "The record is of an older version of the program, and the terminal does not upgrade it under a bot that may run.",
     "Stop the bots of the older version, then start the new bot or panel once: it upgrades the record, on SQLite after a copy."},
    // Discord and other services
    {&codes::kApiUnreachable, "Api",
     "The service cannot be reached: no network, no name, no trusted connection, or it failed so often that it is left alone for a minute.",
     "Check network, DNS, clock and proxy. The bot tries again by itself."},
    {&codes::kApiTimeout, "Api",
     "The service did not answer within the deadline.",
     "Nothing, when it passes; raise api_timeout on a slow line."},
    {&codes::kApiRefused, "Api",
     "The service understood the request and refused it.",
     "Read the service's own words in the detail; they name what it does not accept."},
    {&codes::kApiServerFault, "Api",
     "The service has a fault of its own (status 500 to 599).",
     "Look at discordstatus.com; the bot tries again by itself."},
    {&codes::kApiMalformed, "Api",
     "An answer could not be read, or was larger than allowed.",
     "Update the program; when it is the newest, export an error report and report this."},
    {&codes::kApiRateLimited, "RateLimit",
     "Discord asks for a pause longer than the bot waits in silence.",
     "Wait as long as the message says; find what posts so often."},
    {&codes::kApiForbidden, "Api",
     "The bot lacks a permission for this.",
     "Give the bot's role the permission that the message names, or invite the bot again with the panel's link."},
    {&codes::kApiNotFound, "Api",
     "What was asked for no longer exists there.",
     "Choose another channel or message in the settings; only a webhook is made anew by itself."},
    {&codes::kGatewayFatal, "Api",
     "Discord closed the gateway for a reason that a reconnect cannot mend.",
     "Read the close code in the detail; update the program when it is not the newest."},
    {&codes::kIdentifyExhausted, "Api",
     "Discord allows no more logins of this bot today.",
     "Leave it running: it connects when Discord allows it. Find out what restarts it so often."},
    {&codes::kInvalidRequestGuard, "Api",
     "Too many requests were refused, so the bot pauses before Discord bars its address.",
     "Mend the permissions that cause the refusals, then wait 10 minutes."},
    {&codes::kCancelled, "Internal",
     "The program stopped this itself, because it was asked to or goes offline.",
     "Start it again when you like."},
    {&codes::kDeliveryUncertain, "Api",
     "A message was sent and no answer came, so nobody knows whether it arrived.",
     "Nothing for slips: the bot looks for the message first. Elsewhere look into the channel before you send it again."},
    {&codes::kInteractionsElsewhere, "Configuration",
     "Discord sends this application's commands to a web address.",
     "Clear \"Interactions endpoint URL\" in Discord's developer portal and start again."},
    // Authentication
    {&codes::kTokenMissing, "Authentication",
     "There is no bot token.",
     "Enter it in the panel's settings, or set DISCORD_TOKEN."},
    {&codes::kTokenRefused, "Authentication",
     "Discord refused the bot token.",
     "Reset the token in Discord's developer portal and enter the new one."},
    {&codes::kIntentsRefused, "Authentication",
     "Discord does not grant the bot the events it asks for.",
     "Switch the named intents on in Discord's developer portal, under Bot."},
    {&codes::kKeychainUnavailable, "Authentication",
     "The system's keychain cannot be used.",
     "Start the Secret Service of the desktop, or give secrets by environment variable."},
    {&codes::kKeychainLocked, "Authentication",
     "The system's keychain is locked.",
     "Unlock it and try again."},
    {&codes::kNotPermitted, "Authentication",
     "Somebody asked for what this server does not allow them.",
     "Change the allow_ settings of the server if they should be able to."},
    {&codes::kVaultPassphraseWrong, "Authentication",
     "The vault does not open under this passphrase.",
     "Enter the right one, or correct DBSBM_VAULT_PASSPHRASE or its file."},
    {&codes::kVaultUnreadable, "Authentication",
     "The vault of secrets is damaged, cut off or of another version; it is left as it is.",
     "Put back a backup of it or start the newer program; else move it away and store the secrets anew with dbsbmd vault set."},
    {&codes::kTokenOfAnother, "Authentication",
     "The new bot token is of another application, so the old one stays.",
     "Copy the token of the same application, or use --force if you mean the other one."},
    {&codes::kFeedKeyRefused, "Api",
     "A sports feed does not accept the key that is stored for it.",
     "Copy the key anew from the account there and store it in the settings; dbsbmd config test tries it."},
    // Configuration
    {&codes::kSettingInvalid, "Configuration",
     "The value of a setting is not one it can have.",
     "Correct it as the message says; dbsbmd --check-config lists all of them."},
    {&codes::kSettingUnknown, "Configuration",
     "There is no setting of that name.",
     "Look at docs/settings.md for the names."},
    {&codes::kSettingLocked, "Configuration",
     "The setting is given by the command line or the environment, which are stronger than a stored value.",
     "Change it there, or remove it there first."},
    {&codes::kSettingsFileUnreadable, "Configuration",
     "The file settings.json cannot be read, so it is not written either.",
     "Mend the file by hand, or move it away and start with defaults."},
    {&codes::kGuildNotSetUp, "Configuration",
     "A server has no slip channel yet, or is not known at all.",
     "Run /setup there, or dbsbmd guild ID set slip_channel CHANNEL."},
    {&codes::kFileUnreadable, "Configuration",
     "A file cannot be read.",
     "Check its path and permissions."},
    {&codes::kFileUnwritable, "Configuration",
     "A file or folder cannot be written.",
     "Check permissions and free space, or choose another place."},
    {&codes::kAlreadyRunning, "Configuration",
     "Another process already does this with the same data.",
     "End the other one, or leave it to it; a bot that stands by takes over by itself."},
    // Validation
    {&codes::kOddsInvalid, "Validation",
     "The odds could not be read.",
     "Write them as the server's odds_formats allow, for example -110, 1.91 or 10/11."},
    {&codes::kOddsOutOfRange, "Validation",
     "The odds are outside of what this server accepts.",
     "Use other odds, or change odds_minimum and odds_maximum."},
    {&codes::kUnitsInvalid, "Validation",
     "The number of units could not be read.",
     "Write a number such as 1 or 2.5."},
    {&codes::kUnitsOutOfRange, "Validation",
     "The stake is outside of what this server accepts.",
     "Use another stake, or change min_units and max_units."},
    {&codes::kTextInvalid, "Validation",
     "A text is empty, too long or holds what does not belong there.",
     "Write it as the message says."},
    {&codes::kOptionMissing, "Validation",
     "Something that is needed was left out.",
     "Give what the message names."},
    {&codes::kLineInvalid, "Validation",
     "The line of a bet could not be read.",
     "Write it as -3.5 or 47."},
    {&codes::kTimeInvalid, "Validation",
     "A time could not be read, or lies where it may not.",
     "Write it as the message shows."},
    {&codes::kFormatInvalid, "Validation",
     "A file or stored value does not have the form it should.",
     "Correct the place that the message names."},
    // Betting
    {&codes::kBetNotFound, "Betting",
     "There is no such bet here.",
     "Look the number up with /bet list."},
    {&codes::kDraftNotFound, "Betting",
     "The preview is no longer open.",
     "Start the bet again."},
    {&codes::kBetAlreadySettled, "Betting",
     "The bet is settled already.",
     "Use /bet correct to give it another result."},
    {&codes::kBetNotOpen, "Betting",
     "What was asked needs an open bet.",
     "Look at the bet with /bet show."},
    {&codes::kBetNotSettled, "Betting",
     "What was asked needs a settled bet.",
     "Settle it first."},
    {&codes::kUndoExpired, "Betting",
     "The time in which a grade can be taken back is over.",
     "Use /bet correct."},
    {&codes::kGameStarted, "Betting",
     "The game of the bet has started.",
     "Choose another game, or let the server accept late picks (late_picks)."},
    {&codes::kCommandConflict, "Betting",
     "Somebody else changed the same thing a moment before, or a command came twice with another content.",
     "Look at the present state, then try again."},
    {&codes::kNotACapper, "Betting",
     "Whoever is meant is no capper of this server.",
     "Add them with /capper add."},
    {&codes::kGuildReadOnly, "Betting",
     "The record of this server was found broken, so nothing is written to it.",
     "Run dbsbmd verify and restore a backup from before the break."},
    {&codes::kStakeTooSmall, "Betting",
     "The stake is so small that it would win or risk nothing.",
     "Use a larger one."},
    {&codes::kReturnTooLarge, "Betting",
     "The bet would return more than can be kept exactly.",
     "Use a smaller stake or fewer legs."},
    {&codes::kGradeMismatch, "Betting",
     "A result, a proof or a total contradicts what is stored.",
     "Reload and grade it again; when it stays, run dbsbmd verify."},
    {&codes::kInsufficientUnits, "InsufficientUnits",
     "The bet would pass what this capper may risk on one day.",
     "Wait for the next day, or change exposure_per_day or /capper limit."},
    {&codes::kChannelNotAllowed, "Betting",
     "This channel is not one where that is allowed.",
     "Use one of the channels that the message names."},
    // Rate limits on members
    {&codes::kMemberRateLimited, "RateLimit",
     "A member asked more often than the limits allow.",
     "Wait until the time in the message; see limit_overrides."},
    // Images
    {&codes::kImageFailed, "ImageGeneration",
     "A slip, card or chart could not be drawn.",
     "Check free memory and the installed fonts; the text is posted without it."},
    {&codes::kPictureRefused, "Validation",
     "An uploaded picture has a kind, size or content that is not taken.",
     "Use a PNG, JPEG or WebP within the size that the message names."},
    {&codes::kLogoRefused, "Validation",
     "A logo, league or team name is not taken.",
     "Correct what the message names; see docs/logos.md."},
    // Interactions
    {&codes::kFlowExpired, "Validation",
     "The form was begun too long ago.",
     "Run the command again."},
    {&codes::kFlowNotYours, "Validation",
     "Somebody pressed a button of another member's form.",
     "Run the command yourself."},
    {&codes::kCommandUnknown, "Validation",
     "Discord offers a command or button that this version does not have.",
     "Restart the bot so that it registers its commands, and run the command again."},
    {&codes::kInternal, "Internal",
     "The program contradicts itself; nothing was changed.",
     "Export an error report and report this."},
    {&codes::kServersOnly, "Validation",
     "A command was used outside of a server.",
     "Use it in a channel of a server."},
    {&codes::kCrashed, "Internal",
     "The program ended by a crash and left a report.",
     "Look at it with dbsbmd crashes show 1, and send it along when you report the fault."},
};
// clang-format on

constexpr char kPreface[] =
    "# Errors\n\nThis page is made from the error catalogue; a test compares the two.\n\n"
    "Every fault that the bot, the panel or the terminal tells has a code that never changes its\n"
    "meaning. `dbsbmd errors explain CODE` says the same at the terminal. *Retry* says whether "
    "the\n"
    "same thing can succeed later without a change.\n";

QByteArray markdownRow(const ErrorCodeNote &note)
{
    return QByteArrayLiteral("| `") + note.code->code + "` | "
        + toName(note.code->severity).toUtf8() + " | " + (note.code->retryable ? "yes" : "no")
        + " | " + note.meaning + " | " + note.mend + " |\n";
}

} // namespace

std::span<const ErrorCodeNote> errorCatalogue()
{
    return kCatalogue;
}

const ErrorCodeNote *findErrorCode(const QString &code)
{
    for (const ErrorCodeNote &note : kCatalogue) {
        if (code.compare(QLatin1String(note.code->code), Qt::CaseInsensitive) == 0)
            return &note;
    }
    return nullptr;
}

QByteArray errorCatalogueMarkdown()
{
    static constexpr const char *kKinds[] = {
        "Database",        "Api",           "RateLimit",         "Validation",
        "Authentication",  "Configuration", "InsufficientUnits", "Betting",
        "ImageGeneration", "Internal"};
    QByteArray page(kPreface);
    for (const char *kind : kKinds) {
        page += QByteArrayLiteral("\n## ") + kind
            + "\n\n| Code | Severity | Retry | Meaning | What to do |\n|---|---|---|---|---|\n";
        for (const ErrorCodeNote &note : kCatalogue) {
            if (qstrcmp(note.kind, kind) == 0)
                page += markdownRow(note);
        }
    }
    return page;
}

QString toName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: return QStringLiteral("error");
    case Severity::Critical: break;
    }
    return QStringLiteral("critical");
}

} // namespace dbsbm
