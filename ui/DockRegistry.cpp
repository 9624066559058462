// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/DockRegistry.h"

#include "models/core/Logging.h"

#include <QDir>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Raised when docks come or go, so that an older layout is not forced on them.
constexpr int kLayoutVersion = 1;

void tabify(QMainWindow &window, const QList<QDockWidget *> &docks)
{
    for (int i = 1; i < docks.size(); ++i)
        window.tabifyDockWidget(docks[i - 1], docks[i]);
    if (!docks.isEmpty())
        docks.first()->raise();
}

} // namespace

DockRegistry::DockRegistry(QMainWindow &window, const QString &dataDir)
    : QObject(&window), m_window(window), m_file(QDir(dataDir).filePath(u"layout.ini"_s))
{
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks
                          | QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

void DockRegistry::add(QDockWidget *dock, Place place)
{
    m_entries.append({dock, place});
}

QList<QDockWidget *> DockRegistry::docks() const
{
    QList<QDockWidget *> all;
    for (const Entry &entry : m_entries)
        all.append(entry.dock);
    return all;
}

QList<QDockWidget *> DockRegistry::at(Place place) const
{
    QList<QDockWidget *> found;
    for (const Entry &entry : m_entries) {
        if (entry.place == place)
            found.append(entry.dock);
    }
    return found;
}

void DockRegistry::raise(QDockWidget *dock) const
{
    dock->show();
    dock->raise();
}

void DockRegistry::restore()
{
    const QSettings file(m_file, QSettings::IniFormat);
    const QByteArray geometry = file.value(u"window/geometry"_s).toByteArray();
    const QByteArray state = file.value(u"window/state"_s).toByteArray();
    if (!geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    if (state.isEmpty()) {
        reset();
        return;
    }
    for (const Entry &entry : std::as_const(m_entries)) // only docks of the window are restored
        m_window.addDockWidget(Qt::LeftDockWidgetArea, entry.dock);
    if (m_window.restoreState(state, kLayoutVersion))
        return;
    qCInfo(lcUi) << "The stored layout does not fit this version; the default layout is used.";
    reset();
}

void DockRegistry::save() const
{
    QSettings file(m_file, QSettings::IniFormat);
    file.setValue(u"window/geometry"_s, m_window.saveGeometry());
    file.setValue(u"window/state"_s, m_window.saveState(kLayoutVersion));
    file.sync();
    if (file.status() != QSettings::NoError)
        qCWarning(lcUi)
            << "The layout could not be saved; it is the default one at the next start.";
}

void DockRegistry::reset()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.dock->setFloating(false);
        m_window.removeDockWidget(entry.dock);
    }
    const QList<QDockWidget *> left = at(Place::Left);
    const QList<QDockWidget *> middle = at(Place::Middle);
    const QList<QDockWidget *> bottom = at(Place::Bottom);
    // All in one area: without a central widget, sizes are shared out within an area only.
    constexpr auto kArea = Qt::RightDockWidgetArea;
    for (QDockWidget *dock : left)
        m_window.addDockWidget(kArea, dock, Qt::Horizontal);
    for (QDockWidget *dock : middle)
        m_window.addDockWidget(kArea, dock, Qt::Horizontal);
    for (QDockWidget *dock : bottom) {
        if (middle.isEmpty())
            m_window.addDockWidget(kArea, dock, Qt::Horizontal);
        else
            m_window.splitDockWidget(middle.first(), dock, Qt::Vertical);
    }
    for (QDockWidget *dock : docks())
        dock->show();
    for (const QList<QDockWidget *> &docks : {left, middle, bottom})
        tabify(m_window, docks);
    setProportions();
    // Before the first show the window has not laid its docks out yet; then this counts.
    QMetaObject::invokeMethod(this, &DockRegistry::setProportions, Qt::QueuedConnection);
}

void DockRegistry::setProportions() const
{
    const QList<QDockWidget *> left = at(Place::Left);
    const QList<QDockWidget *> middle = at(Place::Middle);
    const QList<QDockWidget *> bottom = at(Place::Bottom);
    if (left.isEmpty() || middle.isEmpty() || bottom.isEmpty())
        return;
    m_window.resizeDocks({left.first(), middle.first()}, {270, 1130}, Qt::Horizontal);
    m_window.resizeDocks({middle.first(), bottom.first()}, {430, 400}, Qt::Vertical);
}

} // namespace dbsbm
