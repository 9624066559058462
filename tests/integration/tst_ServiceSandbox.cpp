// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QTest>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>
#include <vector>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

/// Of "systemd-analyze syscall-filter @resources" and "@privileged", which the service takes out of
/// what it permits.
constexpr long kRefused[] = {SYS_ioprio_set,
                             SYS_mbind,
                             SYS_migrate_pages,
                             SYS_move_pages,
                             SYS_sched_setaffinity,
                             SYS_sched_setattr,
                             SYS_sched_setparam,
                             SYS_sched_setscheduler,
                             SYS_set_mempolicy,
                             SYS_setpriority,
#ifdef SYS_setrlimit
                             SYS_setrlimit,
#endif
#ifdef SYS_chown
                             SYS_chown,
                             SYS_lchown,
#endif
                             SYS_fchown,
                             SYS_fchownat,
                             SYS_adjtimex,
                             SYS_clock_adjtime,
                             SYS_clock_settime,
                             SYS_settimeofday,
                             SYS_delete_module,
                             SYS_finit_module,
                             SYS_init_module,
                             SYS_reboot,
                             SYS_kexec_load,
                             SYS_swapon,
                             SYS_swapoff,
                             SYS_acct,
                             SYS_bpf,
                             SYS_capset,
                             SYS_chroot,
                             SYS_fanotify_init,
                             SYS_fanotify_mark,
                             SYS_open_by_handle_at,
                             SYS_pivot_root,
                             SYS_quotactl,
                             SYS_setdomainname,
                             SYS_setfsuid,
                             SYS_setgroups,
                             SYS_sethostname,
                             SYS_setresuid,
                             SYS_setreuid,
                             SYS_setuid,
                             SYS_vhangup};

/// Ends the process that asks for one of them.
std::vector<sock_filter> killingFilter()
{
    std::vector<sock_filter> filter{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const long number : kRefused) {
        // SQLite asks for it as root alone, who the service is not.
        if (number == SYS_fchown && ::geteuid() == 0)
            continue;
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<__u32>(number), 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    return filter;
}

} // namespace

/// The daemon in the cage that packaging/dbsbmd.service builds, stricter: what the service refuses
/// ends the process, so that whoever asks for it is seen.
class tst_ServiceSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyThreadAsksForWhatIsPermitted()
    {
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        house.prepareChild([filter = killingFilter()]() mutable {
            const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
            if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
                || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0)
                ::_exit(99);
        });
        house.start(DaemonHarness::kToken, {QStringLiteral("--profile")});
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        // A picture is drawn and posted, and the records are written.
        house.confirm(house.preview());
        QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 20000);
        QVERIFY(house.isRunning());
        QCOMPARE(house.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ServiceSandbox)
#include "tst_ServiceSandbox.moc"
