// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/profiles.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/nameSkeleton.h"
#include "models/services/transactionRules.h"
#include "models/slips/imageDecoder.h"
#include "models/store/CanonicalJson.h"
#include "models/store/CapperRepository.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t kJoiner = 0x200D; // within emoji

tl::unexpected<Error> refuseName(const QString &sentence)
{
    return fail(codes::kTextInvalid, ValidationFault{u"name"_s}, sentence);
}

bool isShown(char32_t c)
{
    if (c == QChar::ReplacementCharacter) // what half a character is read as
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    case QChar::Other_Format: return c == kJoiner;
    default: return !isBlankFiller(c);
    }
}

bool isMention(char32_t c)
{
    return c == U'@' || c == U'#' || c == U'<' || c == U'>' || c == U'`';
}

Result<> checkUnique(CapperRepository &cappers, const StoredCapper &capper, const QString &name)
{
    const Result<bool> taken = isNameTaken(cappers, capper, name);
    if (!taken)
        return fail(taken.error());
    if (*taken)
        return refuseName(
            tr("Another capper here has that name or one that looks like it. Choose another."));
    return {};
}

Result<> checkPicture(const QByteArray &png)
{
    const QImage image = QImage::fromData(png, "PNG");
    if (image.width() == kProfileSide && image.height() == kProfileSide)
        return {};
    return fail(codes::kPictureRefused, ValidationFault{u"picture"_s},
                tr("The picture is damaged. Save it again as PNG or JPEG and try once more."));
}

Result<> journalChange(Transaction &transaction, const StoredCapper &capper,
                       const ActorStamp &actor, const ProfileWrite &write)
{
    JournalEntry entry;
    entry.guild = capper.guild;
    entry.atMs = write.nowMs;
    entry.effectiveAtMs = write.nowMs;
    entry.actor = actor.journalName;
    entry.kind = u"profile_changed"_s;
    // What was changed, never to what: looks can be erased, the journal cannot.
    entry.content = CanonicalObject()
                        .add("capper", capper.id.toString())
                        .addFlag("colour", write.change.colour.has_value())
                        .addFlag("name", write.change.name.has_value())
                        .addFlag("picture", write.change.picture.has_value())
                        .toBytes();
    const Result<qint64> row = Journal(transaction).append(entry);
    return row ? Result<>() : Result<>(fail(row.error()));
}

Result<> checkChange(CapperRepository &cappers, const StoredCapper &capper,
                     const ProfileChange &change)
{
    if (change.picture) {
        if (const Result<> picture = checkPicture(*change.picture); !picture)
            return picture;
    }
    if (!change.name)
        return {};
    const Result<QString> name = checkProfileName(*change.name);
    return name ? checkUnique(cappers, capper, *name) : Result<>(fail(name.error()));
}

Result<StoredCapper> capperOf(CapperRepository &cappers, const ProfileChange &change)
{
    const auto found = cappers.find(change.guild, change.user);
    if (!found)
        return fail(found.error());
    if (!*found || !(*found)->active)
        return fail(codes::kNotACapper, BettingFault{},
                    tr("That member is not a capper here. See who is with /capper list."));
    return **found;
}

Result<> writeLooks(CapperRepository &cappers, const StoredCapper &capper,
                    const ProfileChange &change)
{
    const auto before = cappers.looks(capper.id);
    if (!before)
        return fail(before.error());
    StoredLooks looks = *before;
    looks.colour = change.colour ? change.colour : looks.colour;
    if (change.picture && *change.picture != looks.picture) {
        looks.picture = *change.picture;
        looks.pictureLink.clear(); // that message shows the one before
    }
    return cappers.storeLooks(capper.id, looks);
}

} // namespace

Result<QString> checkProfileName(const QString &typed, int longest)
{
    const QString name = typed.simplified();
    if (name.isEmpty() || name.size() > longest)
        return refuseName(tr("A name has 1 to %1 characters. Choose another.").arg(longest));
    for (const char32_t c : name.toUcs4()) {
        if (!isShown(c))
            return refuseName(tr("A name has no invisible characters. Type it anew."));
        if (isMention(c))
            return refuseName(tr("A name has none of @ # < > and `. Leave them out."));
    }
    if (nameSkeleton(name).isEmpty())
        return refuseName(tr("A name has no invisible characters. Type it anew."));
    return name;
}

Result<bool> isNameTaken(CapperRepository &cappers, const StoredCapper &capper, const QString &name)
{
    const auto all = cappers.list(capper.guild);
    if (!all)
        return fail(all.error());
    const QString skeleton = nameSkeleton(name);
    return std::any_of(all->cbegin(), all->cend(), [&](const StoredCapper &other) {
        return other.id != capper.id && nameSkeleton(other.displayName) == skeleton;
    });
}

Portrait portraitOf(const StoredLooks &looks)
{
    Portrait portrait;
    if (looks.colour)
        portrait.colour = QColor::fromRgb(*looks.colour);
    if (!looks.picture.isEmpty())
        portrait.picture = Picture::of(QImage::fromData(looks.picture, "PNG"));
    return portrait;
}

Result<std::optional<CapperProfile>> readProfile(Transaction &transaction, GuildId guild,
                                                 UserId user)
{
    CapperRepository cappers(transaction);
    const auto found = cappers.find(guild, user);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<CapperProfile>();
    const StoredCapper &stored = **found;
    const auto looks = cappers.looks(stored.id);
    if (!looks)
        return fail(looks.error());
    CapperProfile profile{{stored.id, stored.guild, stored.user, stored.displayName,
                           stored.avatarUrl, stored.active, stored.sinceMs},
                          {},
                          looks->picture,
                          looks->pictureLink};
    profile.portrait = portraitOf(*looks);
    return std::optional(std::move(profile));
}

Result<Capper> writeProfile(Transaction &transaction, const ProfileWrite &write)
{
    const ProfileChange &change = write.change;
    const Actor &actor = write.actor;
    const auto stamp = authorise(transaction, Action::EditProfile, actor, change.guild);
    if (!stamp)
        return fail(stamp.error());
    if (actor.kind == ActorKind::Member && actor.user != change.user)
        return fail(codes::kNotPermitted, AuthenticationFault{},
                    tr("Everybody changes only the own profile."));
    CapperRepository cappers(transaction);
    Result<StoredCapper> capper = capperOf(cappers, change);
    if (!capper)
        return fail(capper.error());
    if (const Result<> valid = checkChange(cappers, *capper, change); !valid)
        return fail(valid.error());
    if (change.name)
        capper->displayName = change.name->simplified();
    if (actor.user == change.user && !actor.avatarUrl.isEmpty())
        capper->avatarUrl = actor.avatarUrl; // as Discord shows it now
    Result<> done =
        cappers.rename(capper->id, {capper->user, capper->displayName, capper->avatarUrl});
    if (done)
        done = writeLooks(cappers, *capper, change);
    if (done)
        done = journalChange(transaction, *capper, *stamp, write);
    if (!done)
        return fail(done.error());
    return Capper{capper->id,        capper->guild,  capper->user,   capper->displayName,
                  capper->avatarUrl, capper->active, capper->sinceMs};
}

} // namespace dbsbm
