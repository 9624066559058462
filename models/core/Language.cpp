// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Language.h"

#include <algorithm>

namespace dbsbm {

namespace {
thread_local Language spoken = Language::English;
}

QString toName(Language language)
{
    switch (language) {
    case Language::English: return QStringLiteral("en");
    case Language::German: return QStringLiteral("de");
    case Language::Spanish: return QStringLiteral("es");
    case Language::French: return QStringLiteral("fr");
    case Language::BrazilianPortuguese: return QStringLiteral("pt_BR");
    }
    return {};
}

Language languageFromName(const QString &name)
{
    const QString wanted = name.left(2).toLower();
    const auto *found = std::ranges::find_if(
        kLanguages, [&wanted](Language language) { return toName(language).left(2) == wanted; });
    return found == kLanguages.end() ? Language::English : *found;
}

LanguageScope::LanguageScope(Language language) : m_before(spoken)
{
    spoken = language;
}

LanguageScope::~LanguageScope()
{
    spoken = m_before;
}

Language LanguageScope::current()
{
    return spoken;
}

QLocale spokenLocale()
{
    const Language language = LanguageScope::current();
    return language == Language::English ? QLocale::c() : QLocale(toName(language));
}

} // namespace dbsbm
