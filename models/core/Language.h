// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

#include <array>

namespace dbsbm {

/// What bot and panel can speak. The sources are written in English.
enum class Language { English, German, Spanish, French, BrazilianPortuguese };

inline constexpr std::array kLanguages{Language::English, Language::German, Language::Spanish,
                                       Language::French, Language::BrazilianPortuguese};

/// "en", "de", "es", "fr", "pt_BR": as in settings and names of files.
QString toName(Language language);
/// Of such a name or of a locale of Discord or the system ("pt-BR", "de_AT", "es-419"); English for
/// any other.
Language languageFromName(const QString &name);

/// While it lives, what is translated on this thread is so in its language; then in the one before.
/// Work that goes on elsewhere takes current() along: database jobs and pictures do by themselves.
class LanguageScope
{
public:
    explicit LanguageScope(Language language);
    ~LanguageScope();
    Q_DISABLE_COPY_MOVE(LanguageScope)

    /// Outside any scope English.
    static Language current();

private:
    const Language m_before;
};

/// Names of days and months in the current language; digits are those of English.
QLocale spokenLocale();

} // namespace dbsbm
