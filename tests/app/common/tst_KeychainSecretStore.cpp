// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/KeychainSecretStore.h"
#include "models/core/ErrorCodes.h"
#include "models/core/SystemClock.h"
#include "tests/support/FakeClock.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/types.h>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

using ReadOutcome = Result<std::optional<Secret>>;

/// What a task brought, once it did.
template<typename T>
class Answer
{
public:
    explicit Answer(Task<T> task)
    {
        task.then(&m_context, [this](T value) { m_value = std::move(value); });
    }
    explicit operator bool() const { return m_value.has_value(); }
    const T &operator*() const { return *m_value; }

private:
    QObject m_context;
    std::optional<T> m_value;
};

QString situation()
{
    return qEnvironmentVariable("DBSBM_TEST_KEYRING");
}

/// Stops the keyring daemon for its life time.
class HungDaemon
{
public:
    HungDaemon() { kill(m_pid, SIGSTOP); }
    ~HungDaemon() { kill(m_pid, SIGCONT); }
    bool isValid() const { return m_pid > 0; }

private:
    pid_t m_pid = qEnvironmentVariableIntValue("DBSBM_TEST_KEYRING_PID");
};

// Everything that secret-tool finds under the service, the keys only.
QString storedEntries(const QString &service)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(
        QStringLiteral("secret-tool"),
        {QStringLiteral("search"), QStringLiteral("--all"), QStringLiteral("server"), service});
    if (!tool.waitForFinished())
        return QStringLiteral("secret-tool: ") + tool.errorString();
    return QString::fromUtf8(tool.readAll());
}

} // namespace

/// Run by with-keyring.sh, once for each situation; the cases that need another one are not there.
class tst_KeychainSecretStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void unlocked_roundTrip();
    void unlocked_missingIsNothing();
    void unlocked_keepsUtf8();
    void unlocked_refusesBytesThatAreNoText();
    void unlocked_leavesNoCanary();
    void unlocked_servicesAreApart();
    void unlocked_outlivesItsOwner();
    void unlocked_hungDaemonIsAnsweredInFiveSeconds();
    void locked_isAnError();
    void virgin_isAnError();
    void none_isAnError();

private:
    void expectAll(const ErrorCode &code, const QString &wordInText);

    SystemClock m_clock;
    KeychainSecretStore m_store{m_clock, QStringLiteral("dbsbm-test")};
};

void tst_KeychainSecretStore::initTestCase()
{
    if (situation().isEmpty())
        QSKIP("needs tests/support/with-keyring.sh; CTest runs it so");
}

void tst_KeychainSecretStore::unlocked_roundTrip()
{
    const Secret secret("MTA.abc.def");
    Answer written(m_store.write(QStringLiteral("token"), secret));
    QTRY_VERIFY(written);
    QVERIFY(*written);
    Answer read(m_store.read(QStringLiteral("token")));
    QTRY_VERIFY(read);
    QVERIFY(*read && **read);
    QCOMPARE((**read)->reveal(), secret.reveal());

    Answer overwritten(m_store.write(QStringLiteral("token"), Secret("second")));
    QTRY_VERIFY(overwritten && *overwritten);
    Answer again(m_store.read(QStringLiteral("token")));
    QTRY_VERIFY(again);
    QCOMPARE((**again)->reveal(), QByteArray("second"));

    Answer removed(m_store.remove(QStringLiteral("token")));
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
    Answer gone(m_store.read(QStringLiteral("token")));
    QTRY_VERIFY(gone);
    QVERIFY(gone && *gone && !**gone);
}

void tst_KeychainSecretStore::unlocked_missingIsNothing()
{
    Answer read(m_store.read(QStringLiteral("never written")));
    QTRY_VERIFY(read);
    QVERIFY2(read && *read, qPrintable(*read ? QString() : (*read).error().detail()));
    QVERIFY(!**read);
    Answer removed(m_store.remove(QStringLiteral("never written")));
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
}

void tst_KeychainSecretStore::unlocked_keepsUtf8()
{
    const QByteArray text = QStringLiteral("pässwörd \u2713 \U0001F511").toUtf8();
    Answer written(m_store.write(QStringLiteral("utf8"), Secret(text)));
    QTRY_VERIFY(written && *written);
    Answer read(m_store.read(QStringLiteral("utf8")));
    QTRY_VERIFY(read && *read && **read);
    QCOMPARE((**read)->reveal(), text);
    Answer removed(m_store.remove(QStringLiteral("utf8")));
    QTRY_VERIFY(removed && *removed);
}

void tst_KeychainSecretStore::unlocked_refusesBytesThatAreNoText()
{
    Answer written(m_store.write(QStringLiteral("bytes"), Secret("\xff\xfe\x80")));
    QTRY_VERIFY(written);
    QVERIFY(!*written);
    QVERIFY((*written).error().is(codes::kSettingInvalid));
}

void tst_KeychainSecretStore::unlocked_leavesNoCanary()
{
    // Jobs run one after the other: the second answer comes after the first canary was removed.
    Answer first(m_store.read(QStringLiteral("nothing")));
    Answer second(m_store.read(QStringLiteral("nothing")));
    QTRY_VERIFY(first && second);
    QTRY_VERIFY(!storedEntries(QStringLiteral("dbsbm-test")).contains(u"canary"));
    QVERIFY(!storedEntries(QStringLiteral("dbsbm-test")).startsWith(u"secret-tool:"));
}

void tst_KeychainSecretStore::unlocked_servicesAreApart()
{
    KeychainSecretStore other(m_clock, QStringLiteral("dbsbm-other"));
    Answer written(m_store.write(QStringLiteral("key"), Secret("mine")));
    QTRY_VERIFY(written && *written);
    Answer read(other.read(QStringLiteral("key")));
    QTRY_VERIFY(read && *read);
    QVERIFY(!**read);
    Answer removed(m_store.remove(QStringLiteral("key")));
    QTRY_VERIFY(removed && *removed);
}

void tst_KeychainSecretStore::unlocked_outlivesItsOwner()
{
    auto owner = std::make_unique<KeychainSecretStore>(m_clock, QStringLiteral("dbsbm-test"));
    bool answered = false;
    owner->write(QStringLiteral("orphan"), Secret("kept"))
        .then(this, [&answered](const Result<> &) { answered = true; });
    owner.reset();
    // The job goes on, its owner hears nothing; what was written is there.
    Answer read(m_store.read(QStringLiteral("orphan")));
    QTRY_VERIFY(read);
    QVERIFY(*read && **read);
    QVERIFY(!answered);
    Answer removed(m_store.remove(QStringLiteral("orphan")));
    QTRY_VERIFY(removed && *removed);
}

void tst_KeychainSecretStore::unlocked_hungDaemonIsAnsweredInFiveSeconds()
{
    test::FakeClock clock;
    KeychainSecretStore store(clock, QStringLiteral("dbsbm-test"));
    {
        const HungDaemon hung;
        QVERIFY(hung.isValid());
        Answer read(store.read(QStringLiteral("token")));
        Answer written(store.write(QStringLiteral("token"), Secret("x")));
        clock.advance(4999ms);
        QVERIFY(!read && !written);
        clock.advance(1ms);
        QVERIFY(read && written);
        QVERIFY(!*read && (*read).error().is(codes::kKeychainUnavailable));
        QVERIFY((*read).error().userText().contains(u"5 seconds"));
        QVERIFY(!*written && (*written).error().is(codes::kKeychainUnavailable));
        QCOMPARE(clock.pendingTimers(), size_t(0));
    }
    // The daemon lives again: the jobs left behind end, and the store works.
    Answer later(store.write(QStringLiteral("token"), Secret("y")));
    QTRY_VERIFY(later);
    QVERIFY(*later);
    Answer removed(store.remove(QStringLiteral("token")));
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
}

void tst_KeychainSecretStore::expectAll(const ErrorCode &code, const QString &wordInText)
{
    const auto check = [&](const Error &error) {
        QVERIFY2(error.is(code), qPrintable(error.code() + u' ' + error.detail()));
        QVERIFY2(error.userText().contains(wordInText), qPrintable(error.userText()));
        QVERIFY(error.userText().contains(u"DISCORD_TOKEN"));
    };
    Answer read(m_store.read(QStringLiteral("token")));
    QTRY_VERIFY(read);
    QVERIFY2(!*read, "a keychain that cannot be used read as an answer");
    check((*read).error());
    Answer written(m_store.write(QStringLiteral("token"), Secret("secret")));
    QTRY_VERIFY(written);
    QVERIFY(!*written);
    check((*written).error());
    QVERIFY(!(*written).error().detail().contains(u"secret\""));
    Answer removed(m_store.remove(QStringLiteral("token")));
    QTRY_VERIFY(removed);
    QVERIFY2(!*removed, "nothing can have been removed");
    check((*removed).error());
}

void tst_KeychainSecretStore::locked_isAnError()
{
    expectAll(codes::kKeychainLocked, QStringLiteral("Unlock it"));
}

void tst_KeychainSecretStore::virgin_isAnError()
{
    expectAll(codes::kKeychainLocked, QStringLiteral("Unlock it"));
}

void tst_KeychainSecretStore::none_isAnError()
{
    expectAll(codes::kKeychainUnavailable, QStringLiteral("gnome-keyring"));
}

QTEST_GUILESS_MAIN(tst_KeychainSecretStore)
#include "tst_KeychainSecretStore.moc"
