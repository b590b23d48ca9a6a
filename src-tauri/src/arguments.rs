//! What the arguments ask for.
//!
//! A link of ours may come with arguments of somebody else's making, so as soon as one argument is
//! such a link, nothing is read as a flag (DL-06). No flag names a data folder, a proxy, a debug
//! port or a log level, in any build.

mod values;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use pilotlight_domain::Platform;
use pilotlight_engine::{
    SCHEME,
    parts::Endpoint,
    view::{PostState, World},
};
use url::Url;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Show the window, or only the tray.
    Window(Start),
    /// Run one command of the command line.
    Command(Command),
}

/// How the window starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Start {
    /// The world that was asked for; none takes the one used last.
    pub(crate) world: Option<World>,
    /// Whether only the tray is shown.
    pub(crate) hidden: bool,
    /// Whether the arguments held a link that is not used.
    pub(crate) link_dropped: bool,
}

/// A command with the world it works in.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Command {
    /// The world that was asked for; none takes the one used last.
    pub(crate) world: Option<World>,
    /// What to do in it.
    pub(crate) action: Action,
}

#[derive(Debug, Parser)]
#[command(
    name = "pilotlight",
    version,
    about = "Keeps your social accounts connected, and says early when you are needed.",
    after_help = "Without a command, the window opens.\n\nThe data folder is the platform's usual one, or \
                  the one that the environment variable PILOTLIGHT_DATA_DIR names."
)]
pub(crate) struct Line {
    /// Which of the two worlds: the built-in sandbox, or the real platforms
    #[arg(long, global = true, value_name = "WORLD", value_parser = values::world())]
    profile: Option<World>,
    /// Start with the tray only
    #[arg(long)]
    hidden: bool,
    #[command(subcommand)]
    action: Option<Action>,
}

/// A command of the command line.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Action {
    /// How all accounts are, as of the last checks; exits 0 healthy, 1 warning, 2 error, 3 cannot tell
    Status {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check one account, or all; exits as `status` does
    Check {
        /// An account's id, handle or name
        account: Option<String>,
    },
    /// Connect accounts without a window: prints the address to open and waits for the answer
    Connect {
        /// The platform
        #[arg(value_parser = values::platform(), ignore_case = true)]
        platform: Platform,
        /// Connect only the account of this name; may be given several times
        #[arg(long = "only", value_name = "NAME")]
        only: Vec<String>,
        /// Do not ask "is that right?"
        #[arg(long)]
        yes: bool,
    },
    /// Disconnect an account
    Disconnect {
        /// An account's id, handle or name
        account: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// The audit log
    #[command(subcommand)]
    Audit(Audit),
    /// Write a backup into a new file: everything, with the sign-ins sealed; those that are spent by their use are left out
    Backup {
        /// The file to write; none may be there yet
        file: PathBuf,
    },
    /// Go back to a backup; what is saved now is kept aside in a file
    Restore {
        /// The backup
        file: PathBuf,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Posts: what is planned, held, out
    #[command(subcommand)]
    Post(Post),
    /// What an answer of a platform says of a connection, for support: the body comes by standard input
    Explain(Explain),
    /// Serve the sandbox alone, until interrupted
    Sandbox {
        /// The port on 127.0.0.1; without one, the system chooses
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

/// The answer to be explained, or many of them.
#[derive(Debug, PartialEq, Eq, Args)]
pub(crate) struct Explain {
    /// The platform
    #[arg(long, value_parser = values::platform(), ignore_case = true, required_unless_present = "jsonl")]
    pub(crate) platform: Option<Platform>,
    /// What it was an answer to
    #[arg(long, value_parser = values::endpoint(), required_unless_present = "jsonl")]
    pub(crate) endpoint: Option<Endpoint>,
    /// The HTTP status
    #[arg(long, value_name = "N", required_unless_present = "jsonl")]
    pub(crate) status: Option<u16>,
    /// A header of the answer; may be given several times
    #[arg(long = "header", value_name = "NAME: VALUE", value_parser = values::header)]
    pub(crate) headers: Vec<(String, String)>,
    /// Read one answer a line, as JSON with id, platform, endpoint, status, headers and body, and write
    /// {"id", "cause", "verdict"} for each
    #[arg(long, conflicts_with_all = ["platform", "endpoint", "status", "headers"])]
    pub(crate) jsonl: bool,
}

/// What to do with the audit log.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Audit {
    /// The latest entries, newest first
    List {
        /// How many
        #[arg(long, default_value_t = 50)]
        limit: u32,
        /// Print JSON, one entry a line
        #[arg(long)]
        json: bool,
    },
    /// Verify the hash chain; exits 0 when every entry is as it was written
    Verify,
    /// All entries, oldest first, as JSON lines or CSV
    Export {
        /// json or csv
        #[arg(long, default_value = "json", value_parser = ["json", "csv"])]
        format: String,
    },
}

/// What to do with posts.
#[derive(Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum Post {
    /// The latest posts; exits 1 when one waits for you, 2 when one was refused
    List {
        /// Only those in this state, such as scheduled, held, unconfirmed or failed
        #[arg(long, value_parser = crate::cli::post::state)]
        state: Option<PostState>,
        /// Only those that hold these words
        #[arg(long, value_name = "WORDS")]
        search: Option<String>,
        /// How many
        #[arg(long, default_value_t = 20)]
        limit: u32,
        /// Print JSON, one post a line
        #[arg(long)]
        json: bool,
    },
    /// Schedule a post, or have it go out now
    Add(Add),
    /// Cancel a post that has not gone out
    Cancel {
        /// The post's id
        post: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Try again where a post was refused or could not be sent, as nothing was published
    Retry {
        /// The post's id
        post: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// A post to be made.
#[derive(Debug, PartialEq, Eq, Args)]
pub(crate) struct Add {
    /// An account's id, handle or name; may be given several times
    #[arg(long = "account", value_name = "ACCOUNT", required = true)]
    pub(crate) accounts: Vec<String>,
    /// What it says
    #[arg(long)]
    pub(crate) text: String,
    /// When, as 2026-11-27T09:00 on your wall; without it, now
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The time zone of that time, such as Europe/Berlin; without it, the computer's
    #[arg(long, value_name = "ZONE", requires = "at")]
    pub(crate) zone: Option<String>,
    /// How many minutes late it may go out unasked
    #[arg(long, value_name = "MINUTES")]
    pub(crate) late: Option<u32>,
    /// A link it is about
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) link: Option<String>,
    /// A picture or video; may be given several times
    #[arg(long, value_name = "FILE")]
    pub(crate) media: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// Why the arguments make no wish.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// What to print.
    pub(crate) text: String,
    /// Whether it was help that was asked for.
    pub(crate) help: bool,
}

/// Reads the arguments, without the program's own name.
pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Result<Wish, Refusal> {
    let arguments: Vec<String> = arguments.collect();
    if arguments.iter().any(|argument| is_link(argument)) {
        return Ok(Wish::Window(Start {
            link_dropped: drops_a_link(&arguments),
            ..Start::default()
        }));
    }
    let words = std::iter::once("pilotlight".to_owned()).chain(arguments);
    let line = Line::try_parse_from(words).map_err(|error| Refusal {
        help: !error.use_stderr(),
        text: error.to_string(),
    })?;
    Ok(match line.action {
        None => Wish::Window(Start {
            world: line.profile,
            hidden: line.hidden,
            link_dropped: false,
        }),
        Some(action) => Wish::Command(Command {
            world: line.profile,
            action,
        }),
    })
}

/// Whether these arguments, without the program's own name, hold a link that is not used. The system
/// hands over a link as the only argument, and only such a one is taken; the owner is told of any other.
pub(crate) fn drops_a_link(arguments: &[String]) -> bool {
    let taken = match arguments {
        [only] => Url::parse(only).is_ok_and(|url| url.scheme() == SCHEME),
        _ => false,
    };
    !taken && arguments.iter().any(|argument| is_link(argument))
}

fn is_link(argument: &str) -> bool {
    argument
        .trim_start()
        .get(..=SCHEME.len())
        .is_some_and(|start| start.to_ascii_lowercase() == format!("{SCHEME}:"))
}

#[cfg(test)]
mod tests;
