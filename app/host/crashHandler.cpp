// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/crashHandler.h"

#include "app/host/CrashWriter.h"
#include "app/host/HostOptions.h"
#include "models/core/Scrubber.h"
#include "models/ops/crashNotes.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <cxxabi.h>
#include <exception>
#include <execinfo.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

namespace dbsbm {

namespace {

struct Deadly
{
    int number;
    const char *name;
};
constexpr Deadly kDeadly[] = {{SIGSEGV, "SIGSEGV"},
                              {SIGABRT, "SIGABRT"},
                              {SIGBUS, "SIGBUS"},
                              {SIGFPE, "SIGFPE"},
                              {SIGILL, "SIGILL"}};
constexpr size_t kStackBytes = 256 * 1024;
constexpr int kMostFrames = 64;
constexpr unsigned kPatienceSeconds = 10;
constexpr uint64_t kNearStack = 64 * 1024;

// All that the handler reads and writes is here from the start.
char g_folder[1024];
char g_about[512];
char g_reason[512];
char g_path[1200];
std::atomic<long> g_crashing{0}; ///< the thread that writes the report
alignas(16) char g_stack[kStackBytes];
CrashMaps g_maps;

template<size_t Size>
void keep(char (&to)[Size], const QByteArray &text)
{
    const size_t length = std::min(Size - 1, static_cast<size_t>(text.size()));
    std::memcpy(to, text.constData(), length);
    to[length] = '\0';
}

struct Registers
{
    uint64_t code = 0; ///< where it happened
    uint64_t stack = 0;
};

Registers registersOf(const void *context)
{
    [[maybe_unused]] const auto &machine = static_cast<const ucontext_t *>(context)->uc_mcontext;
#if defined(__x86_64__)
    return {static_cast<uint64_t>(machine.gregs[REG_RIP]),
            static_cast<uint64_t>(machine.gregs[REG_RSP])};
#elif defined(__aarch64__)
    return {machine.pc, machine.sp};
#else
    return {};
#endif
}

const char *kindOf(const siginfo_t &info, const Registers &registers)
{
    if (info.si_code <= 0)
        return info.si_signo == SIGABRT ? "the program gave up" : "sent by a process";
    if (info.si_signo != SIGSEGV && info.si_signo != SIGBUS)
        return "the instruction at the first frame";
    const auto address = reinterpret_cast<uint64_t>(info.si_addr);
    if (info.si_code == SI_KERNEL)
        return "an address that cannot be";
    if (address < 4096)
        return "a null pointer";
    const uint64_t distance =
        address > registers.stack ? address - registers.stack : registers.stack - address;
    if (distance < kNearStack)
        return "the stack is full";
    return info.si_code == SEGV_ACCERR ? "memory that may not be used so" : "no memory is there";
}

void writeFrame(CrashWriter &out, int number, uint64_t address)
{
    const CrashMaps::Place place = g_maps.find(address);
    out.text("  #").number(static_cast<uint64_t>(number), 2).text(" ");
    if (place.length > 0)
        out.bytes(place.module, place.length).text("+").hex(place.offset).text("\n");
    else
        out.text("unknown ").hex(address).text("\n");
}

void writeFrames(CrashWriter &out, const Registers &registers)
{
    out.text("frames:\n").flush();
    g_maps.load();
    int number = 0;
    if (registers.code != 0)
        writeFrame(out, number++, registers.code);
    out.flush(); // what comes may fail on a broken stack
    void *addresses[kMostFrames];
    const int count = ::backtrace(addresses, kMostFrames);
    int first = 0; // ours and the kernel's frames come before the one that failed
    for (int i = 0; i < count; ++i) {
        if (reinterpret_cast<uint64_t>(addresses[i]) == registers.code)
            first = i + 1;
    }
    for (int i = first; i < count; ++i)
        writeFrame(out, number++, reinterpret_cast<uint64_t>(addresses[i]));
    out.text("end\n");
}

int openReport(int64_t seconds)
{
    char when[32];
    writeUtc(seconds, false, when);
    const char *const parts[] = {g_folder, "/crash-", when, "-"};
    size_t used = 0;
    for (const char *part : parts) {
        const size_t length = std::strlen(part);
        std::memcpy(g_path + used, part, length);
        used += length;
    }
    char digits[24];
    int count = 0;
    for (auto process = static_cast<uint64_t>(::getpid()); process > 0 || count == 0; process /= 10)
        digits[count++] = char('0' + process % 10);
    while (count > 0)
        g_path[used++] = digits[--count];
    std::memcpy(g_path + used, ".txt", 5);
    return ::open(g_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

void writeReport(int number, const siginfo_t &info, const void *context)
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const int fd = openReport(now.tv_sec);
    if (fd < 0)
        return;
    const char *name = "?";
    for (const Deadly &deadly : kDeadly) {
        if (deadly.number == number)
            name = deadly.name;
    }
    char when[32];
    writeUtc(now.tv_sec, true, when);
    const Registers registers = registersOf(context);
    {
        CrashWriter out(fd);
        out.text("DBSBM crash report 1\ntime: ").text(when).text("\nsignal: ").text(name);
        out.text("\nkind: ").text(kindOf(info, registers));
        if (info.si_code > 0)
            out.text("\naddress: ").hex(reinterpret_cast<uint64_t>(info.si_addr));
        out.text("\nprocess: ").number(static_cast<uint64_t>(::getpid())).text("\n").text(g_about);
        if (g_reason[0] != '\0')
            out.text("reason: ").text(g_reason).text("\n");
        out.text("before:\n");
        visitCrashNotes(
            [](const char *text, size_t length, void *to) {
                static_cast<CrashWriter *>(to)->text("  ").bytes(text, length).text("\n");
            },
            &out);
        writeFrames(out, registers);
    }
    ::fsync(fd);
    ::close(fd);
}

/// The process ends by this signal as if nobody had handled it, once the handler has returned.
void die(int number)
{
    struct sigaction action
    {};
    action.sa_handler = SIG_DFL;
    ::sigaction(number, &action, nullptr);
    ::raise(number);
}

void onCrash(int number, siginfo_t *info, void *context)
{
    const long self = ::syscall(SYS_gettid);
    long none = 0;
    if (g_crashing.compare_exchange_strong(none, self)) {
        ::alarm(kPatienceSeconds); // whose default is to end the process
        writeReport(number, *info, context);
    } else if (none != self) {
        for (;;) // another thread writes already, and ends us all
            ::pause();
    }
    die(number);
}

/// Not in a signal: an exception that nobody caught.
[[noreturn]] void onTerminate()
{
    QString reason = QStringLiteral("std::terminate was called");
    if (const std::type_info *type = abi::__cxa_current_exception_type()) {
        int status = 0;
        char *name = abi::__cxa_demangle(type->name(), nullptr, nullptr, &status);
        reason = QStringLiteral("uncaught ") + QString::fromUtf8(status == 0 ? name : type->name());
        std::free(name);
        try {
            throw;
        } catch (const std::exception &exception) {
            reason += u": " + QString::fromUtf8(exception.what());
        } catch (...) {
            // It says no more than its type.
        }
    }
    keep(g_reason, scrub(reason).replace(u'\n', u' ').toUtf8());
    std::abort();
}

} // namespace

void installCrashHandler(const QString &folder, const QString &program)
{
    makePrivateFolder(folder);
    QFile::setPermissions(folder,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    keep(g_folder, QFile::encodeName(folder));
    keep(g_about,
         QStringLiteral("program: %1\nversion: %2\nQt: %3\nsystem: %4, %5 %6, %7\n")
             .arg(program, QStringLiteral(DBSBM_VERSION), QString::fromLatin1(qVersion()),
                  QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                  QSysInfo::currentCpuArchitecture())
             .toUtf8());
    void *warm[4];
    ::backtrace(warm, 4); // loads what unwinds, which a handler may not
    stack_t stack{};
    stack.ss_sp = g_stack;
    stack.ss_size = kStackBytes;
    ::sigaltstack(&stack, nullptr);
    std::signal(SIGALRM, SIG_DFL);
    struct sigaction action
    {};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    for (const Deadly &deadly : kDeadly)
        ::sigaction(deadly.number, &action, nullptr);
    std::set_terminate(onTerminate);
}

} // namespace dbsbm
