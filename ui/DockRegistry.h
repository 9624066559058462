// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QDockWidget;
class QMainWindow;

namespace dbsbm {

/// Which docks there are, where they stand at first, and their layout as the person left it, kept
/// in layout.ini. A layout that cannot be restored gives the default one.
class DockRegistry : public QObject
{
    Q_OBJECT
public:
    enum class Place { Left, Middle, Bottom };

    DockRegistry(QMainWindow &window, const QString &dataDir);

    /// Docks of one place share it as tabs, in the order they are added.
    void add(QDockWidget *dock, Place place);
    QList<QDockWidget *> docks() const;
    /// Brings a dock to the front, wherever it is.
    void raise(QDockWidget *dock) const;

    void restore();
    void save() const;
    void reset();

private:
    struct Entry
    {
        QDockWidget *dock;
        Place place;
    };
    QList<QDockWidget *> at(Place place) const;
    void setProportions() const;

    QMainWindow &m_window;
    const QString m_file;
    QList<Entry> m_entries;
};

} // namespace dbsbm
