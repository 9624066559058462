// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Task.h"
#include "models/core/WorkScope.h"
#include "models/slips/LogoIndex.h"
#include "models/slips/SlipRenderer.h"

#include <QCache>
#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace dbsbm {

class Metrics;

struct RenderedSlip
{
    QByteArray png;  ///< empty = it could not be drawn, and the words stand in
    QString altText; ///< at most 1024 characters
};

/// Renders slips and cards on the thread pool and records how long each took. Equal pictures are
/// drawn once and kept, the latest used longest, within a bound of bytes.
class SlipService : public QObject
{
    Q_OBJECT
public:
    using Answer = Result<RenderedSlip>;

    SlipService(Metrics &metrics, bool practice, QObject *parent = nullptr);
    /// Waits for the picture that is being drawn; those that wait are dropped.
    ~SlipService() override;

    /// The logos to show from now on, and the folder they lie in.
    void setLogos(const LogoIndex &index, const QString &folder);
    const LogoIndex &logos() const { return m_logos; }

    /// Where the pictures of guilds' themes come from, by guild and digest; null = there is none.
    using PictureSource = std::function<Task<Result<QImage>>(GuildId, const QByteArray &)>;
    void setPictureSource(PictureSource source) { m_source = std::move(source); }

    /// The slip of \a bet in the default look; \a footerLine is the guild's own line (setting
    /// slip_footer).
    Task<Answer> render(const Bet &bet, const QString &footerLine);
    /// The slip of \a bet in the guild's look, with the capper's own picture or colour.
    Task<Answer> render(const Bet &bet, const SlipTheme &theme, const Portrait &capper = {});
    /// Any slip or card. Practice mode marks it; known logos are added.
    Task<Answer> renderCard(CardContent content, const SlipTheme &theme);

    /// The slip of \a bet without its picture, for where that could not be drawn.
    RenderedSlip inWords(const Bet &bet, const SlipTheme &theme) const;

    /// How a picture is drawn, on threads of the pool; a test has it fail.
    using Drawing = std::function<Result<QByteArray>(const CardContent &, const SlipTheme &)>;
    void setDrawing(Drawing drawing) { m_drawing = std::move(drawing); }

    /// What a member uploaded as a profile picture: PNG of kProfileSide pixels a side, cut to its
    /// middle square. Decoded off this thread. IMG-002 as decodeImage().
    Task<Result<QByteArray>> profilePicture(const QByteArray &upload);

    /// Pictures that somebody waits for.
    int waiting() const { return m_waitingCount; }

private:
    /// Whoever waits for a picture goes on in the language in which it was asked for.
    struct Waiting
    {
        Promise<Answer> promise;
        Language language;
        WorkScope::Work work;
        QElapsedTimer began; ///< runs where there is a work
    };

    /// A picture on its way.
    struct Order
    {
        QByteArray key;
        CardContent content;
        SlipTheme theme;
        bool complete = true; ///< nothing that it should show was missing
    };
    /// Loads the pictures of the theme, then starts.
    void prepare(Order order);
    void load(const Order &order, Picture SlipTheme::*picture);
    void start(const Order &order);
    void finish(const QByteArray &key, const Answer &answer, bool keep);
    void addLogos(CardContent &content) const;

    Metrics &m_metrics;
    bool m_practice;
    LogoIndex m_logos;
    QString m_logosFolder;
    PictureSource m_source;
    Drawing m_drawing;
    QCache<QByteArray, QImage> m_pictures; ///< of themes, by digest
    QCache<QByteArray, RenderedSlip> m_drawn;
    QHash<QByteArray, QList<Waiting>> m_waiting; ///< by picture
    int m_waitingCount = 0;
    QThreadPool m_pool;
};

} // namespace dbsbm
