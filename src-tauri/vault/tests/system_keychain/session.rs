//! A login session of its own for one test: a home folder, a bus, a keyring, and child processes.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use tempfile::TempDir;
use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::names::BusName;
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

use crate::child::{ANSWER, FOLDER, ROLE, SERVICE, acted};

const SECRETS: &str = "org.freedesktop.secrets";
const SERVICE_PATH: &str = "/org/freedesktop/secrets";
const SERVICE_INTERFACE: &str = "org.freedesktop.Secret.Service";
const LOGIN: &str = "/org/freedesktop/secrets/collection/login";
/// What the login keyring is opened with.
const PASSWORD: &str = "ci";
/// How long a child may take to exit once it was told to (KS-07).
const EXIT: Duration = Duration::from_secs(5);
/// After this a child that says nothing is taken for hung, so that a failing test ends.
const HUNG: Duration = Duration::from_secs(120);

/// The session of one test.
pub(crate) struct Session {
    test: &'static str,
    folder: TempDir,
    bus: RefCell<Option<Bus>>,
}

struct Bus {
    process: Child,
    address: String,
}

impl Drop for Bus {
    fn drop(&mut self) {
        // The keyring daemon ends with its bus.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Session {
    /// The session of a test, or nothing when this process is a child of one and has done its part.
    pub(crate) fn of(test: &'static str) -> Option<Self> {
        if acted() {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "run", "profile"] {
            let path = folder.path().join(name);
            std::fs::create_dir(&path).unwrap();
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
            std::fs::set_permissions(path, mode).unwrap();
        }
        Some(Self {
            test,
            folder,
            bus: RefCell::new(None),
        })
    }

    /// Starts a bus that knows no service files, so that nothing is started behind the test's back.
    pub(crate) fn start_bus(&self) {
        let configuration = self.folder.path().join("bus.xml");
        let text = format!(
            "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            self.folder.path().display()
        );
        std::fs::write(&configuration, text).unwrap();
        let mut command = self.command(Path::new("dbus-daemon"));
        command
            .arg(format!("--config-file={}", configuration.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped());
        let mut process = started(command);
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        let address = address.trim().to_owned();
        assert!(!address.is_empty(), "dbus-daemon did not start");
        self.bus.replace(Some(Bus { process, address }));
    }

    /// Starts gnome-keyring with an open login keyring.
    pub(crate) fn start_keyring(&self) {
        self.start_keyring_daemon(&["--unlock"]);
    }

    /// Starts gnome-keyring where nobody has ever created a keyring.
    pub(crate) fn start_keyring_without_any_keyring(&self) {
        self.start_keyring_daemon(&[]);
    }

    fn start_keyring_daemon(&self, arguments: &[&str]) {
        let mut command = self.command(Path::new("gnome-keyring-daemon"));
        command
            .args(arguments)
            .args(["--components=secrets", "--daemonize"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        let mut process = started(command);
        let mut input = process.stdin.take().unwrap();
        // Without --unlock nobody reads it.
        drop(input.write_all(PASSWORD.as_bytes()));
        drop(input);
        assert!(process.wait().unwrap().success());
        self.wait_for_keyring(true);
    }

    /// Ends gnome-keyring and leaves the bus up.
    pub(crate) fn stop_keyring(&self) {
        let bus = self.connection();
        let name = BusName::try_from(SECRETS).unwrap();
        let process = DBusProxy::new(&bus)
            .unwrap()
            .get_connection_unix_process_id(name)
            .unwrap();
        let ended = Command::new("kill").arg(process.to_string()).status();
        assert!(ended.unwrap().success());
        self.wait_for_keyring(false);
    }

    fn wait_for_keyring(&self, there: bool) {
        let bus = self.connection();
        let proxy = DBusProxy::new(&bus).unwrap();
        let mut changes = proxy
            .receive_name_owner_changed_with_args(&[(0, SECRETS)])
            .unwrap();
        // Asked after the subscription, so that no change is missed between the two.
        while proxy
            .name_has_owner(BusName::try_from(SECRETS).unwrap())
            .unwrap()
            != there
        {
            changes.next().unwrap();
        }
    }

    /// Locks the login keyring, as a desktop does when its owner walks away.
    pub(crate) fn lock(&self) {
        let login = ObjectPath::try_from(LOGIN).unwrap();
        self.connection()
            .call_method(
                Some(SECRETS),
                SERVICE_PATH,
                Some(SERVICE_INTERFACE),
                "Lock",
                &(vec![login],),
            )
            .unwrap();
        assert!(self.is_locked());
    }

    /// Opens the login keyring with its password and without a prompt.
    pub(crate) fn unlock(&self) {
        let bus = self.connection();
        let reply = bus
            .call_method(
                Some(SECRETS),
                SERVICE_PATH,
                Some(SERVICE_INTERFACE),
                "OpenSession",
                &("plain", Value::from("")),
            )
            .unwrap();
        let (_, session): (OwnedValue, OwnedObjectPath) = reply.body().deserialize().unwrap();
        let login = ObjectPath::try_from(LOGIN).unwrap();
        let password = (
            session,
            Vec::<u8>::new(),
            PASSWORD.as_bytes().to_vec(),
            "text/plain",
        );
        bus.call_method(
            Some(SECRETS),
            SERVICE_PATH,
            Some("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
            "UnlockWithMasterPassword",
            &(login, password),
        )
        .unwrap();
        assert!(!self.is_locked());
    }

    fn is_locked(&self) -> bool {
        bool::try_from(self.login_property("Locked")).unwrap()
    }

    /// How many items the login keyring holds.
    pub(crate) fn items(&self) -> usize {
        Vec::<OwnedObjectPath>::try_from(self.login_property("Items"))
            .unwrap()
            .len()
    }

    fn login_property(&self, name: &str) -> OwnedValue {
        let reply = self
            .connection()
            .call_method(
                Some(SECRETS),
                LOGIN,
                Some("org.freedesktop.DBus.Properties"),
                "Get",
                &("org.freedesktop.Secret.Collection", name),
            )
            .unwrap();
        reply.body().deserialize().unwrap()
    }

    /// The content of every file a profile keeps.
    pub(crate) fn saved(&self) -> Vec<String> {
        ["slots", "row"]
            .map(|name| std::fs::read_to_string(self.profile().join(name)).unwrap())
            .to_vec()
    }

    /// Runs a process that opens the vault, uses it and ends. Returns its answer.
    pub(crate) fn use_once(&self) -> String {
        let child = self.follow();
        let answer = child.answer();
        child.end();
        answer
    }

    /// Starts a process that opens the vault and waits for commands.
    pub(crate) fn follow(&self) -> Process {
        self.child("follow")
    }

    /// The same with limits of half a second.
    pub(crate) fn follow_briefly(&self) -> Process {
        self.child("follow briefly")
    }

    /// Starts a Secret Service that never answers.
    pub(crate) fn start_mute(&self) -> Process {
        let mute = self.child("mute");
        assert_eq!(mute.answer(), "mute");
        mute
    }

    /// Adds a second item with the name of the first.
    pub(crate) fn add_twin(&self) {
        let twin = self.child("twin");
        assert_eq!(twin.answer(), "added", "to {SERVICE}");
        twin.end();
    }

    fn child(&self, role: &str) -> Process {
        let mut command = self.command(&std::env::current_exe().unwrap());
        command
            .args(["--exact", self.test, "--nocapture"])
            .env(ROLE, role)
            .env(FOLDER, self.profile())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut process = started(command);
        let input = process.stdin.take().unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let (sender, answers) = channel();
        // Ends with the process, whose output it reads.
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if let Some((_, answer)) = line.split_once(ANSWER)
                    && sender.send(answer.to_owned()).is_err()
                {
                    return;
                }
            }
        });
        Process {
            process,
            input: Some(input),
            answers,
        }
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.folder.path().join("home"))
            .env("XDG_RUNTIME_DIR", self.folder.path().join("run"));
        // Where a build with counters writes them.
        if let Some(file) = std::env::var_os("LLVM_PROFILE_FILE") {
            command.env("LLVM_PROFILE_FILE", file);
        }
        if let Some(bus) = self.bus.borrow().as_ref() {
            command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        }
        command
    }

    fn connection(&self) -> Connection {
        let bus = self.bus.borrow();
        let address = bus.as_ref().expect("the bus was started").address.as_str();
        Builder::address(address).unwrap().build().unwrap()
    }

    fn profile(&self) -> PathBuf {
        self.folder.path().join("profile")
    }
}

fn started(mut command: Command) -> Child {
    match command.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => panic!(
            "{} is not installed, and this test needs the real one; `cargo xtask test` installs it",
            command.get_program().display()
        ),
        Err(error) => panic!("{}: {error}", command.get_program().display()),
    }
}

/// A child process that answers in lines.
pub(crate) struct Process {
    process: Child,
    input: Option<ChildStdin>,
    answers: Receiver<String>,
}

impl Process {
    /// The next answer.
    pub(crate) fn answer(&self) -> String {
        self.answers
            .recv_timeout(HUNG)
            .expect("a child process answers and does not end before")
    }

    /// Gives a command and returns the answer.
    pub(crate) fn ask(&mut self, command: &str) -> String {
        let input = self.input.as_mut().expect("the child takes commands");
        writeln!(input, "{command}").unwrap();
        self.answer()
    }

    /// Tells the process to end, and fails unless it does so, and well, within the limit.
    pub(crate) fn end(mut self) {
        self.input = None;
        match self.answers.recv_timeout(EXIT) {
            Err(RecvTimeoutError::Disconnected) => {}
            Err(RecvTimeoutError::Timeout) => panic!("the process did not exit in {EXIT:?}"),
            Ok(answer) => panic!("an answer nobody asked for: {answer}"),
        }
        assert!(self.process.wait().unwrap().success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // For tests that failed half way; a process that has ended cannot be killed again.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
