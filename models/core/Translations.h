// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Language.h"

#include <QTranslator>

#include <map>
#include <memory>

namespace dbsbm {

/// Every language at once, for QCoreApplication::installTranslator(): what is translated comes from
/// the catalogue of LanguageScope::current(), so that a bot can speak to each server in its own.
/// What a catalogue lacks stays English. A sentence is the same wherever it is said: the context in
/// which a caller says it does not matter. Read by several threads, changed by none.
class Translations : public QTranslator
{
    Q_OBJECT
public:
    /// Reads \a folder/dbsbm_<language>.qm of each language but English; ":/translations" holds
    /// those of the program.
    explicit Translations(const QString &folder = QStringLiteral(":/translations"),
                          QObject *parent = nullptr);
    ~Translations() override;

    bool isEmpty() const override { return m_catalogues.empty(); }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;

private:
    std::map<Language, std::unique_ptr<QTranslator>> m_catalogues;
};

} // namespace dbsbm
