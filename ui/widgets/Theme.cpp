// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include "ui/widgets/PanelStyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

const QJsonObject &themeColors(bool dark)
{
    static const auto load = [](const QString &path) {
        QFile file(path);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened); // a resource of ours
        return QJsonDocument::fromJson(file.readAll()).object();
    };
    static const QJsonObject kLight = load(u":/themes/light.json"_s);
    static const QJsonObject kDark = load(u":/themes/dark.json"_s);
    return dark ? kDark : kLight;
}

QColor themeColor(const QString &name, bool dark)
{
    return QColor(themeColors(dark).value(name).toString());
}

QPalette themePalette(bool dark)
{
    QPalette palette;
    const auto roles = QMetaEnum::fromType<QPalette::ColorRole>();
    for (int i = 0; i < roles.keyCount(); ++i) {
        const QColor color = themeColor(QString::fromLatin1(roles.key(i)), dark);
        if (color.isValid())
            palette.setColor(static_cast<QPalette::ColorRole>(roles.value(i)), color);
    }
    const QColor disabled = themeColor(u"DisabledText"_s, dark);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

QString toneKey(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return u"Text"_s;
    case Tone::Good: return u"Good"_s;
    case Tone::Bad: return u"Bad"_s;
    case Tone::Warning: return u"Warning"_s;
    case Tone::Info: return u"Info"_s;
    case Tone::Muted: return u"Muted"_s;
    }
    return u"Text"_s;
}

bool digitsAligned(const QFont &font)
{
    const QFontMetricsF metrics(font);
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0')))
            return false;
    }
    return true;
}

QFont findTabularFont(const QFont &font)
{
    for (const QString &family : {font.family(), u"Noto Sans"_s, u"DejaVu Sans"_s}) {
        QFont candidate = font;
        candidate.setFamily(family);
        if (QFontInfo(candidate).family().startsWith(family) && digitsAligned(candidate))
            return candidate;
    }
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

} // namespace

QString toName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return u"system"_s;
    case ThemeChoice::Light: return u"light"_s;
    case ThemeChoice::Dark: return u"dark"_s;
    }
    return {};
}

ThemeChoice themeFromName(const QString &name)
{
    if (name == u"light")
        return ThemeChoice::Light;
    return name == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

Theme::Theme(QObject *parent) : QObject(parent), m_platform(QApplication::palette()) {}

Theme::~Theme()
{
    QApplication::setPalette(m_platform);
}

bool Theme::isDark() const
{
    return m_choice == ThemeChoice::Dark
        || (m_choice == ThemeChoice::System && dbsbm::isDark(m_platform));
}

void Theme::apply(ThemeChoice choice)
{
    m_choice = choice;
    if (!qobject_cast<PanelStyle *>(QApplication::style()))
        QApplication::setStyle(new PanelStyle); // the application owns it
    QApplication::setPalette(themePalette(isDark()));
    Q_EMIT changed();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    return themeColor(toneKey(tone), isDark(palette));
}

QColor lineColor(int line, const QPalette &palette)
{
    return themeColor(u"Line%1"_s.arg(line % 3 + 1), isDark(palette));
}

QColor blended(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()),
                  mix(under.blue(), over.blue()));
}

QFont tabularFont(const QFont &font)
{
    static QHash<QString, QString> families;
    const QString wanted = font.family();
    if (!families.contains(wanted))
        families.insert(wanted, findTabularFont(font).family());
    QFont result = font;
    result.setFamily(families.value(wanted));
    return result;
}

} // namespace dbsbm
