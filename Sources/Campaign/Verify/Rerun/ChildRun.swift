import Domain
import Glibc

/// This program again, as a child process: the only way to give a run another locale and time zone.
struct ChildRun: Sendable {
    enum Ending: Equatable, Sendable {
        case status(Int32)
        case signal(Int32)
    }

    let process: pid_t

    /// Starts `/proc/self/exe` in a process group of its own, so that a terminal's Ctrl-C reaches the parent alone.
    ///
    /// - Parameters:
    ///   - errors: a new file that takes its standard error; its standard output goes nowhere.
    ///   - lock: a descriptor that the child keeps open until it ends.
    init(
        _ arguments: [String], environment: [String: String], errors: String, lock: Int32
    ) throws(RunError) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_RDWR, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        posix_spawn_file_actions_adddup2(&actions, lock, 3)
        // Ignored signals stay ignored over an exec.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
        let words = (["millesime"] + arguments).map { strdup($0) } + [nil]
        let surroundings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + surroundings { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, "/proc/self/exe", &actions, &attributes, words, surroundings)
        guard code == 0 else {
            throw RunError(.machine, "La seconde exécution ne peut être lancée : \(French.systemReason(code)).")
        }
        self.process = process
    }

    /// Waits for its end.
    func wait() -> Ending {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
    }

    /// Ends it at once. It writes nowhere but in the scratch folder.
    func end() { _ = kill(process, SIGKILL) }
}

/// Surroundings that no result may depend on, other than those of this process.
struct OtherSurroundings {
    let locale: String
    let zone: String

    /// - Parameter environment: of this process.
    init(_ environment: [String: String]) {
        // An empty variable is none.
        let current = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        // The first that is installed; where none is but C, the variable alone is another.
        let wanted = ["fr_FR.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "C.UTF-8", "C"].filter { $0 != current }
        locale = wanted.first(where: OtherSurroundings.isInstalled) ?? "C"
        zone = environment["TZ"] == "Pacific/Noumea" ? "America/St_Johns" : "Pacific/Noumea"
    }

    /// The environment with these in the place of its own.
    func applied(to environment: [String: String]) -> [String: String] {
        var other = environment.filter { !$0.key.hasPrefix("LC_") && $0.key != "LANGUAGE" }
        other["LC_ALL"] = locale
        other["LANG"] = locale
        other["TZ"] = zone
        return other
    }

    private static func isInstalled(_ name: String) -> Bool {
        guard let found = newlocale(1 << LC_CTYPE, name, nil) else { return false }
        freelocale(found)
        return true
    }
}
