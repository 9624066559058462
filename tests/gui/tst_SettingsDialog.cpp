// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "panelServices.h"
#include "tests/support/MemorySecretStore.h"
#include "ui/settings/AppSettingsPage.h"
#include "ui/settings/SettingEditor.h"
#include "ui/settings/SettingsDialog.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhereValuesComeFrom();
    void writesAndRevertsAProgramSetting();
    void changesAreOne();
    void marksTheFieldInFault();
    void saysWhatOfTheSettingsIsNotUsed();
    void replacesAndClearsASecret();
    void saysWhenTheKeychainRefuses();
    void saysWhereAnOlderSecretIsLeft();
    void writesServerSettingsByName();
    void writesAllOrNothing();
    void managesCappers();
    void choosesPictures();
};

namespace {

/// Another place always has an older copy.
class ElsewhereStore : public MemorySecretStore
{
public:
    std::optional<Error> leftover(const QString &) const override
    {
        return Error(codes::kKeychainLocked, AuthenticationFault{}, u"An older one is left."_s);
    }
};

SettingEditor *editor(QWidget &dialog, const QString &name)
{
    return part<SettingEditor>(dialog, u"setting_"_s + name);
}

template<typename T>
T *field(QWidget &dialog, const QString &name)
{
    return editor(dialog, name)->findChild<T *>();
}

QPushButton *button(QWidget &dialog, const QString &name)
{
    return part<QPushButton>(dialog, name);
}

} // namespace

void tst_SettingsDialog::showsWhereValuesComeFrom()
{
    PanelHarness panel({{u"LOG_LEVEL"_s, u"WARNING"_s}});
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    QVERIFY(!editor(dialog, u"log_level"_s)->isEnabled()); // the environment decides
    QCOMPARE(editor(dialog, u"log_level"_s)->text(), u"WARNING"_s);
    QVERIFY(editor(dialog, u"cache_ttl"_s)->isEnabled());
    QCOMPARE(editor(dialog, u"cache_ttl"_s)->text(), u"3600"_s);
    QVERIFY(!button(dialog, u"appApply"_s)->isEnabled());
}

void tst_SettingsDialog::writesAndRevertsAProgramSetting()
{
    PanelHarness panel;
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    auto *spin = field<QSpinBox>(dialog, u"api_timeout"_s);
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, u"20"_s);
    QVERIFY(button(dialog, u"appApply"_s)->isEnabled());
    QTest::mouseClick(button(dialog, u"appRevert"_s), Qt::LeftButton);
    QCOMPARE(spin->value(), 30);
    spin->selectAll();
    QTest::keyClicks(spin, u"40"_s);
    QTest::mouseClick(button(dialog, u"appApply"_s), Qt::LeftButton);
    QTRY_COMPARE(panel.settings.integer(u"api_timeout"_s), 40);
    QTRY_VERIFY(!button(dialog, u"appApply"_s)->isEnabled());
    QVERIFY(part<QLabel>(*part<QWidget>(dialog, u"appSettings"_s), u"messageText"_s)
                ->text()
                .startsWith(u"Saved."_s));
}

void tst_SettingsDialog::changesAreOne()
{
    PanelHarness panel;
    const auto before = panel.await(panel.settings.apply(
        {{u"db_pool_min_size"_s, u"5"_s}, {u"db_pool_max_size"_s, u"8"_s}}, {}));
    QVERIFY(before && *before);
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    QSignalSpy applied(&panel.settings, &AppSettings::applied);
    const auto enter = [&dialog](const QString &low, const QString &high) {
        for (const auto &[name, text] :
             {std::pair(u"db_pool_min_size"_s, low), std::pair(u"db_pool_max_size"_s, high)}) {
            auto *spin = field<QSpinBox>(dialog, name);
            spin->setFocus();
            spin->selectAll();
            QTest::keyClicks(spin, text);
        }
        QTest::mouseClick(button(dialog, u"appApply"_s), Qt::LeftButton);
    };
    enter(u"1"_s, u"3"_s); // each alone would not go with the other as it is
    QTRY_COMPARE(panel.settings.integer(u"db_pool_max_size"_s), 3);
    QCOMPARE(panel.settings.integer(u"db_pool_min_size"_s), 1);
    QCOMPARE(applied.size(), 1);
    enter(u"9"_s, u"7"_s);
    auto *said = part<QLabel>(*part<QWidget>(dialog, u"appSettings"_s), u"messageText"_s);
    QTRY_VERIFY(said->text().startsWith(u"Nothing was saved."_s));
    QVERIFY(part<QLabel>(dialog, u"fault_db_pool_min_size"_s)->isVisible());
    QCOMPARE(panel.settings.integer(u"db_pool_max_size"_s), 3);
    QCOMPARE(applied.size(), 1);
}

void tst_SettingsDialog::marksTheFieldInFault()
{
    PanelHarness panel;
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    auto *line = field<QLineEdit>(dialog, u"api_base"_s);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"http://example.org"_s); // plain http is for loopback only
    auto *fault = part<QLabel>(dialog, u"fault_api_base"_s);
    QTest::mouseClick(button(dialog, u"appApply"_s), Qt::LeftButton);
    QVERIFY(fault->isVisible());
    QVERIFY(!fault->text().isEmpty());
    QVERIFY(panel.settings.text(u"api_base"_s).startsWith(u"https://discord.com"_s));
    QTest::keyClicks(line, u"/x"_s);
    QVERIFY(!fault->isVisible()); // gone as soon as it is mended
}

void tst_SettingsDialog::saysWhatOfTheSettingsIsNotUsed()
{
    PanelHarness panel({{u"CACHE_TTL"_s, u"soon"_s}});
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    QVERIFY(part<QLabel>(*part<QWidget>(dialog, u"appSettings"_s), u"messageText"_s)
                ->text()
                .contains(u"cache_ttl"_s));
    auto *fault = part<QLabel>(dialog, u"fault_cache_ttl"_s);
    QVERIFY(fault->isVisible());
    QVERIFY2(fault->text().contains(u"environment CACHE_TTL"_s), qPrintable(fault->text()));
    QCOMPARE(editor(dialog, u"cache_ttl"_s)->text(), u"3600"_s); // what is in effect
}

void tst_SettingsDialog::replacesAndClearsASecret()
{
    PanelHarness panel;
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    auto *line = field<QLineEdit>(dialog, u"discord_token"_s);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QCOMPARE(line->placeholderText(), u"Not set"_s);
    QTest::keyClicks(line, u"not-a-real-token-value-1234"_s);
    QTest::mouseClick(button(dialog, u"appApply"_s), Qt::LeftButton);
    QTRY_COMPARE(panel.settings.secret(u"discord_token"_s).reveal(),
                 QByteArray("not-a-real-token-value-1234"));
    auto *said = part<QLabel>(*part<QWidget>(dialog, u"appSettings"_s), u"messageText"_s);
    QTRY_VERIFY(said->text().contains(u"Start the bot again"_s)); // it need not be the program
    QTRY_VERIFY(line->placeholderText().startsWith(u"Set"_s));
    QCOMPARE(line->text(), QString());                     // never shown
    QVERIFY(!line->placeholderText().contains(u"1234"_s)); // nor its end, unless asked for
    auto *show = part<QToolButton>(dialog, u"show_discord_token"_s);
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY2(line->placeholderText().contains(u"ends with 1234"_s),
             qPrintable(line->placeholderText()));
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(!line->placeholderText().contains(u"1234"_s));
    QTest::mouseClick(part<QToolButton>(dialog, u"clear_discord_token"_s), Qt::LeftButton);
    QTest::mouseClick(button(dialog, u"appApply"_s), Qt::LeftButton);
    QTRY_VERIFY(panel.settings.secret(u"discord_token"_s).isEmpty());
    QTRY_COMPARE(line->placeholderText(), u"Not set"_s);
    QVERIFY(!show->isEnabled());
}

void tst_SettingsDialog::saysWhenTheKeychainRefuses()
{
    PanelHarness panel;
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    panel.secrets.fault = Error(codes::kKeychainLocked, AuthenticationFault{},
                                u"The keychain is locked. Unlock it."_s);
    QTest::keyClicks(field<QLineEdit>(dialog, u"odds_api_key"_s), u"some-key-of-some-length"_s);
    QTest::mouseClick(button(dialog, u"appApply"_s), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(dialog, u"fault_odds_api_key"_s)->text().contains(u"AUT-005"_s));
}

void tst_SettingsDialog::saysWhereAnOlderSecretIsLeft()
{
    PanelHarness panel;
    ElsewhereStore store;
    AppSettings settings(
        {.environment = {}, .dataDir = panel.dir.filePath(u"other"_s), .secrets = &store});
    QVERIFY(QDir().mkpath(panel.dir.filePath(u"other"_s)));
    QVERIFY(*panel.await(settings.load()));
    AppSettingsPage page(settings, panel.clock);
    page.show();
    QTest::keyClicks(field<QLineEdit>(page, u"odds_api_key"_s), u"some-key-of-some-length"_s);
    QTest::mouseClick(button(page, u"appApply"_s), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(page, u"messageText"_s)->text().endsWith(u" An older one is left."_s));
}

void tst_SettingsDialog::writesServerSettingsByName()
{
    PanelHarness panel;
    panel.setUpGuild();
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    part<QTabWidget>(dialog, u"settingsTabs"_s)->setCurrentIndex(1);
    auto *role = field<QComboBox>(dialog, u"member_role"_s);
    QTRY_VERIFY(role->isEnabled());
    QTRY_COMPARE(field<QComboBox>(dialog, u"slip_channel"_s)->currentText(), u"#slips"_s);
    QCOMPARE(field<QComboBox>(dialog, u"slip_channel"_s)->findText(u"#Voice"_s), -1);
    role->setCurrentIndex(role->findText(u"@Members"_s));
    QTest::mouseClick(button(dialog, u"guildApply"_s), Qt::LeftButton);
    QTRY_VERIFY(!button(dialog, u"guildApply"_s)->isEnabled() && role->isEnabled());
    QTRY_VERIFY2(
        part<QLabel>(*part<QWidget>(dialog, u"guildSettings"_s), u"messageText"_s)
            ->text()
            .contains(u"are saved"_s),
        qPrintable(
            part<QLabel>(*part<QWidget>(dialog, u"guildSettings"_s), u"messageText"_s)->text()));
    const auto stored = panel.await(panel.guildSettings.get(PanelHarness::kGuild));
    QVERIFY(stored && *stored);
    QCOMPARE((*stored)->role(u"member_role"_s), RoleId{100000000000004001});
}

void tst_SettingsDialog::writesAllOrNothing()
{
    PanelHarness panel;
    panel.setUpGuild();
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    part<QTabWidget>(dialog, u"settingsTabs"_s)->setCurrentIndex(1);
    auto *units = field<QLineEdit>(dialog, u"max_units"_s);
    QTRY_VERIFY(units->isEnabled() && !units->text().isEmpty());
    units->setText(u"lots"_s);
    field<QLineEdit>(dialog, u"slip_footer"_s)->setText(u"Sharp Corner"_s);
    QTest::mouseClick(button(dialog, u"guildApply"_s), Qt::LeftButton);
    QVERIFY(part<QLabel>(dialog, u"fault_max_units"_s)->isVisible());
    const auto stored = panel.await(panel.guildSettings.get(PanelHarness::kGuild));
    QVERIFY(stored && *stored);
    QCOMPARE((*stored)->text(u"slip_footer"_s), QString());
    units->setText(u"25"_s);
    QTest::mouseClick(button(dialog, u"guildApply"_s), Qt::LeftButton);
    QTRY_VERIFY(!button(dialog, u"guildApply"_s)->isEnabled() && units->isEnabled());
    const auto later = panel.await(panel.guildSettings.get(PanelHarness::kGuild));
    QCOMPARE((*later)->text(u"slip_footer"_s), u"Sharp Corner"_s);
}

void tst_SettingsDialog::managesCappers()
{
    PanelHarness panel;
    panel.setUpGuild();
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    part<QTabWidget>(dialog, u"settingsTabs"_s)->setCurrentIndex(1);
    auto *list = part<QListWidget>(dialog, u"capperList"_s);
    QTRY_COMPARE(list->count(), 1);
    QTest::keyClicks(part<QLineEdit>(dialog, u"capperUser"_s),
                     u"100000000000002777x"_s); // letters are not taken
    QTest::keyClicks(part<QLineEdit>(dialog, u"capperName"_s), u"Lucky Lou"_s);
    button(dialog, u"capperAdd"_s)->click();
    QTRY_COMPARE(list->count(), 2);
    const auto found =
        panel.await(panel.cappers.find(PanelHarness::kGuild, UserId{100000000000002777}));
    QVERIFY(found && *found && **found && (**found)->active);
    list->setCurrentItem(list->findItems(u"Lucky"_s, Qt::MatchStartsWith).constFirst());
    auto *exposure = part<QLineEdit>(dialog, u"capperExposure"_s);
    QTest::keyClicks(exposure, u"2.5"_s);
    QTest::mouseClick(button(dialog, u"capperLimit"_s), Qt::LeftButton);
    QTRY_VERIFY(!list->findItems(u"at most 2.50 u a day"_s, Qt::MatchEndsWith).isEmpty());
    list->setCurrentItem(list->findItems(u"Lucky"_s, Qt::MatchStartsWith).constFirst());
    QCOMPARE(exposure->text(), u"2.5"_s);
    button(dialog, u"capperRemove"_s)->click();
    QTRY_VERIFY(!list->findItems(u"removed"_s, Qt::MatchEndsWith).isEmpty());
}

void tst_SettingsDialog::choosesPictures()
{
    PanelHarness panel;
    panel.setUpGuild();
    SettingsDialog dialog(panelServices(panel));
    dialog.show();
    part<QTabWidget>(dialog, u"settingsTabs"_s)->setCurrentIndex(1);
    QVERIFY(!dialog.findChild<SettingEditor *>(u"setting_theme_logo"_s)); // no line for a hash
    auto *preview = part<QLabel>(dialog, u"picture_theme_logo"_s);
    QTRY_COMPARE(preview->text(), u"None"_s);
    QVERIFY(!button(dialog, u"remove_theme_logo"_s)->isEnabled());
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::green);
    const QString path = panel.dir.filePath(u"mark.png"_s);
    QVERIFY(image.save(path));
    button(dialog, u"choose_theme_logo"_s)->click();
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    Q_EMIT files->fileSelected(path);
    QTRY_VERIFY(!preview->pixmap(Qt::ReturnByValue).isNull());
    const auto stored = [&panel] {
        return panel.await(panel.guildSettings.get(PanelHarness::kGuild))
            ->value()
            .text(u"theme_logo"_s);
    };
    QCOMPARE(stored().size(), 64);
    const QString message =
        part<QLabel>(*part<QWidget>(dialog, u"guildSettings"_s), u"messageText"_s)->text();
    QVERIFY2(message.startsWith(u"The picture is on slips"_s), qPrintable(message));
    QFile text(panel.dir.filePath(u"notes.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture") > 0);
    text.close();
    Q_EMIT files->fileSelected(text.fileName());
    QTRY_VERIFY(part<QLabel>(*part<QWidget>(dialog, u"guildSettings"_s), u"messageText"_s)
                    ->text()
                    .contains(u"(IMG-002)"_s));
    QTRY_VERIFY(button(dialog, u"remove_theme_logo"_s)->isEnabled());
    button(dialog, u"remove_theme_logo"_s)->click();
    QTRY_COMPARE(preview->text(), u"None"_s);
    QVERIFY(stored().isEmpty());
}

QTEST_MAIN(tst_SettingsDialog)
#include "tst_SettingsDialog.moc"
