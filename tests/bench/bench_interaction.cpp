// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bot/PracticeRig.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

constexpr int kBets = 1000;
constexpr size_t kBareRequests = 200;
constexpr int kIntervalMs = 10; // 100 a second

double percentile(std::vector<double> values, double q)
{
    std::sort(values.begin(), values.end());
    return values.empty()
        ? 0
        : values.at(std::min(values.size() - 1, static_cast<size_t>(q * double(values.size()))));
}

void print(const QString &name, double value, double yardstick, const QString &what)
{
    const QJsonObject line{{QStringLiteral("name"), name},
                           {QStringLiteral("value"), value},
                           {QStringLiteral("unit"), QStringLiteral("ms")},
                           {QStringLiteral("yardstick"), what},
                           {QStringLiteral("ratio"), yardstick > 0 ? value / yardstick : 0}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

double now(PracticeRig &rig)
{
    return double(rig.host().clock().elapsed().count()) / 1e6;
}

/// Bare requests over the loopback, one after another: what any answer costs at the least.
class BareRequests
{
public:
    explicit BareRequests(PracticeRig &rig)
        : m_rig(rig), m_rest(rig.world().apiBase(), rig.host().clock(), rig.host().metrics())
    {
        m_rest.setToken(rig.world().token());
    }
    std::vector<double> run()
    {
        next();
        m_loop.exec();
        return m_took;
    }

private:
    void next()
    {
        discord::RestRequest request;
        request.path = QStringLiteral("/gateway");
        request.authorize = false;
        m_rest.send(request).then(
            &m_rest, [this, began = now(m_rig)](const Result<discord::RestResponse> &reply) {
                if (reply)
                    m_took.push_back(now(m_rig) - began);
                if (m_took.size() == kBareRequests || !reply)
                    m_loop.quit();
                else
                    next();
            });
    }

    PracticeRig &m_rig;
    discord::RestClient m_rest;
    QEventLoop m_loop; // a real one: the waits of Qt Test sleep 10 ms at a time
    std::vector<double> m_took;
};

/// INTERACTION_CREATE leaves -> the callback arrived, with the bet durable (preview is off, so the
/// command places at once); 100 a second, slips being rendered and posted meanwhile.
std::vector<double> placements(PracticeRig &rig)
{
    std::vector<double> took;
    int sent = 0, answered = 0;
    QEventLoop loop;
    QTimer pulse;
    pulse.setTimerType(Qt::PreciseTimer);
    QObject::connect(&pulse, &QTimer::timeout, &rig, [&] {
        if (sent == kBets) {
            pulse.stop();
            return;
        }
        const double began = now(rig);
        const auto user = rig.cast().cappers.at(sent++ % rig.cast().cappers.size());
        rig.driver()
            .tryPlace(user, PracticeRig::pick())
            .then(&rig, [&, began](Result<simulator::SimReply> reply) {
                if (++answered == kBets)
                    loop.quit();
                if (reply && PracticeDriver::textOf(*reply).contains(u'#'))
                    took.push_back(now(rig) - began);
            });
    });
    pulse.start(kIntervalMs);
    loop.exec();
    return took;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    PracticeRig rig;
    if (!rig.prepare() || !rig.goOnline())
        return 1;
    for (RateAction action : allRateActions())
        rig.host().limiter().setLimit(action, {1'000'000, std::chrono::seconds(60)});
    if (!rig.await(rig.host().guildSettings().set(
            rig.cast().guild, {{QStringLiteral("preview"), QStringLiteral("false")}},
            Actor::panelOperator())))
        return 1;
    const double bare = percentile(BareRequests(rig).run(), 0.5);
    const auto took = placements(rig);
    if (took.size() != kBets) {
        std::fprintf(stderr, "only %zu of %d bets were confirmed\n", took.size(), kBets);
        return 1;
    }
    const QString what = QStringLiteral("bare GET over loopback, p50");
    print(QStringLiteral("interaction_to_callback_p50"), percentile(took, 0.5), bare, what);
    print(QStringLiteral("interaction_to_callback_p99"), percentile(took, 0.99), bare, what);
    return 0;
}
