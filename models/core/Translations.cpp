// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Translations.h"

#include "models/core/Logging.h"

namespace dbsbm {

namespace {
constexpr const char *kContext = "dbsbm"; // of every sentence, see translations/messages.py
}

Translations::Translations(const QString &folder, QObject *parent) : QTranslator(parent)
{
    for (const Language language : kLanguages) {
        if (language == Language::English)
            continue;
        auto catalogue = std::make_unique<QTranslator>();
        const QString file = QStringLiteral("dbsbm_") + toName(language);
        if (catalogue->load(file, folder))
            m_catalogues.emplace(language, std::move(catalogue));
        else
            qCWarning(lcApp, "There is no translation %s.", qUtf8Printable(file));
    }
}

Translations::~Translations() = default;

QString Translations::translate(const char *, const char *source, const char *disambiguation,
                                int n) const
{
    const auto found = m_catalogues.find(LanguageScope::current());
    return found == m_catalogues.end()
        ? QString()
        : found->second->translate(kContext, source, disambiguation, n);
}

} // namespace dbsbm
