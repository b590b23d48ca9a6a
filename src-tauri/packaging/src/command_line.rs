//! The command line in print: man pages, completions of shells, and docs/command-line.md. All of them
//! are made from the description by which the program reads its arguments.

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Command};
use clap_complete::{Shell, generate};
use clap_mangen::Man;

use crate::PROGRAM;

/// What the program means by its exit codes, which its description does not hold.
const EXIT_CODES: [(&str, &str); 4] = [
    ("0", "All is well, or what was asked for was done."),
    ("1", "A warning: something will need you, or waits for you."),
    (
        "2",
        "An error: an account is blocked or a post was refused. Also arguments that were not understood.",
    ),
    ("3", "It cannot be told, or could not be done."),
];

/// Where things lie.
const FILES: [(&str, &str); 2] = [
    (
        "~/.local/share/pilotlight",
        "The data folder of each of the two worlds, sandbox and live. Sign-ins are sealed in it; the key is in the keychain.",
    ),
    (
        "~/.config/autostart/dev.pilotlight.desktop",
        "Written while \"Start with the computer\" is switched on in Settings.",
    ),
];

/// What is read from the environment.
const ENVIRONMENT: [(&str, &str); 1] = [("PILOTLIGHT_DATA_DIR", "Names another data folder.")];

/// The description, with everything in it that clap works out by itself.
fn described() -> Command {
    let mut command = pilotlight_shell::command_line().disable_help_subcommand(true);
    command.build();
    command
}

/// Every command with the words that lead to it, the program itself first.
fn all() -> Vec<(String, Command)> {
    fn gather(path: &str, command: &Command, found: &mut Vec<(String, Command)>) {
        found.push((path.to_owned(), command.clone()));
        for inner in command
            .get_subcommands()
            .filter(|inner| !inner.is_hide_set())
        {
            gather(&format!("{path} {}", inner.get_name()), inner, found);
        }
    }
    let mut found = Vec::new();
    gather(PROGRAM, &described(), &mut found);
    found
}

/// The man pages by file name: one of the program and one of each command.
#[must_use]
pub fn man_pages() -> Vec<(String, String)> {
    all()
        .into_iter()
        .map(|(path, command)| {
            let name = path.replace(' ', "-");
            let whole = path == PROGRAM;
            let man = Man::new(command.bin_name(path).display_name(name.clone()))
                .title(name.to_uppercase())
                .manual("Pilotlight");
            let mut page = Vec::new();
            // Writing into memory cannot fail.
            let _ = man.render(&mut page);
            let mut page = String::from_utf8_lossy(&page).into_owned();
            if whole {
                for (title, entries) in sections() {
                    let _ = writeln!(page, ".SH {title}");
                    for (term, words) in entries {
                        let _ = writeln!(page, ".TP\n\\fB{}\\fR\n{}", roff(term), roff(words));
                    }
                }
            }
            (format!("{name}.1"), page)
        })
        .collect()
}

fn sections() -> [(&'static str, &'static [(&'static str, &'static str)]); 3] {
    [
        ("\"EXIT STATUS\"", &EXIT_CODES),
        ("ENVIRONMENT", &ENVIRONMENT),
        ("FILES", &FILES),
    ]
}

fn roff(text: &str) -> String {
    text.replace('\\', "\\\\").replace('-', "\\-")
}

/// What makes a shell complete the program's arguments.
#[must_use]
pub fn completion(shell: Shell) -> String {
    let mut text = Vec::new();
    generate(shell, &mut described(), PROGRAM, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// docs/command-line.md.
#[must_use]
pub fn reference() -> String {
    let mut text = String::from(
        "# The command line\n\nMade from the program's own description; renew it with\n\
         `UPDATE_DOCS=1 cargo test -p pilotlight-packaging --test docs`.\n\nThe same stands in `pilotlight help`, \
         in `man pilotlight`, and behind the Tab key in bash, zsh and fish where a package is installed.\n",
    );
    for (path, command) in all() {
        describe(&mut text, &path, &command);
    }
    table(&mut text, "Exit codes", &EXIT_CODES);
    table(&mut text, "Environment", &ENVIRONMENT);
    table(&mut text, "Files, on Linux", &FILES);
    text
}

fn describe(text: &mut String, path: &str, command: &Command) {
    let _ = write!(text, "\n## `{path}`\n\n");
    if let Some(words) = command.get_long_about().or_else(|| command.get_about()) {
        let _ = write!(text, "{words}\n\n");
    }
    let usage = command.clone().bin_name(path).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let _ = write!(text, "```\n{usage}\n```\n");
    let arguments: Vec<&Arg> = command
        .get_arguments()
        // Said once, of the whole.
        .filter(|one| path == PROGRAM || !(one.is_global_set() || one.get_id() == "help"))
        .filter(|one| !one.is_hide_set())
        .collect();
    if !arguments.is_empty() {
        text.push_str("\n| argument | meaning |\n|---|---|\n");
    }
    for argument in arguments {
        let _ = writeln!(text, "| {} | {} |", spelled(argument), meaning(argument));
    }
    let inner: Vec<&Command> = command.get_subcommands().collect();
    if !inner.is_empty() {
        text.push_str("\n| command | meaning |\n|---|---|\n");
    }
    for one in inner {
        let about = one.get_about().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(text, "| `{path} {}` | {} |", one.get_name(), cell(&about));
    }
    if let Some(words) = command.get_after_help() {
        let _ = write!(text, "\n{words}\n");
    }
}

fn spelled(argument: &Arg) -> String {
    let names: Vec<String> = argument
        .get_short()
        .map(|short| format!("-{short}"))
        .into_iter()
        .chain(argument.get_long().map(|long| format!("--{long}")))
        .collect();
    let takes = matches!(argument.get_action(), ArgAction::Set | ArgAction::Append);
    let value = if takes {
        let names = argument.get_value_names().unwrap_or_default();
        let name = names.first().map_or("VALUE", clap::builder::Str::as_str);
        format!("<{name}>")
    } else {
        String::new()
    };
    let whole = format!("{} {value}", names.join(", "));
    format!("`{}`", whole.trim())
}

fn meaning(argument: &Arg) -> String {
    let help = argument.get_help().map(ToString::to_string);
    let mut words = cell(&help.unwrap_or_default());
    if !matches!(argument.get_action(), ArgAction::Set | ArgAction::Append) {
        return words;
    }
    let possible: Vec<String> = argument
        .get_possible_values()
        .iter()
        .map(|value| format!("`{}`", value.get_name()))
        .collect();
    if !possible.is_empty() {
        let _ = write!(words, ": {}", possible.join(", "));
    }
    if let [default] = argument.get_default_values() {
        let _ = write!(words, " (`{}` unless said)", default.to_string_lossy());
    }
    words
}

fn table(text: &mut String, title: &str, rows: &[(&str, &str)]) {
    let _ = write!(text, "\n## {title}\n\n| | |\n|---|---|\n");
    for (term, words) in rows {
        let _ = writeln!(text, "| `{term}` | {} |", cell(words));
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
        .replace('\n', " ")
        .replace('<', "&lt;")
}
