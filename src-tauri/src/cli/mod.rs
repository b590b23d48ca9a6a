//! The command line: the same engine, in words for a terminal.
//!
//! Results go to standard output, everything else to standard error. No argument ever holds a
//! secret, and nothing printed does.

mod act;
mod audit;
mod backup;
mod connect;
mod explain;
pub(crate) mod post;
mod status;

use std::{
    io::{self, Write},
    process::ExitCode,
    sync::Arc,
};

use pilotlight_engine::view::{AccountView, World};
use pilotlight_words::{command_line, shell};

use crate::{
    arguments::{Action, Command, Refusal},
    data_folder::DataFolder,
    ending,
    house::{self, Closed, House, Purpose},
    sandbox_server,
};

/// The exit code for "cannot tell".
const CANNOT_TELL: u8 = 3;
/// The exit code for a command that was not understood, as clap has it.
const MISUSED: u8 = 2;

/// Runs one command.
pub(crate) fn run(command: Command) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&command_line::no_threads(error.to_string()));
            return ExitCode::from(CANNOT_TELL);
        }
    };
    let code = runtime.block_on(carry_out(command));
    // A keychain that never answers must not keep the process (KS-07).
    runtime.shutdown_background();
    code
}

async fn carry_out(command: Command) -> ExitCode {
    // Needs no data folder, and works for whoever has none.
    if let Action::Explain(asked) = &command.action {
        return explain::explain(asked);
    }
    let data = match DataFolder::find() {
        Ok(data) => data,
        Err(error) => {
            complain(&shell::folder(error.to_string()));
            return ExitCode::from(CANNOT_TELL);
        }
    };
    let world = command.world.unwrap_or_else(|| data.last_world());
    let outcome = match command.action {
        Action::Status { json } => status::status(&data, world, json).await,
        Action::Check { account } => status::check(&data, world, account.as_deref()).await,
        Action::Connect {
            platform,
            only,
            yes,
        } => connect::connect(&data, world, platform, &only, yes).await,
        Action::Disconnect { account, yes } => act::disconnect(&data, world, &account, yes).await,
        Action::Audit(what) => audit::audit(&data, world, what).await,
        Action::Backup { file } => backup::backup(&data, world, &file).await,
        Action::Restore { file, yes } => backup::restore(&data, world, &file, yes).await,
        Action::Post(what) => post::post(&data, world, what).await,
        Action::Sandbox { port } => serve_sandbox(&data, port).await,
        Action::Explain(asked) => Ok(explain::explain(&asked)),
    };
    outcome.unwrap_or_else(|trouble| {
        complain(&trouble.to_string());
        ExitCode::from(CANNOT_TELL)
    })
}

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Closed(#[from] Closed),
    #[error(transparent)]
    Engine(#[from] pilotlight_engine::EngineError),
    #[error(transparent)]
    Sandbox(#[from] sandbox_server::NoSandbox),
    #[error("{}", command_line::no_output(.0.to_string()))]
    Output(#[from] io::Error),
    #[error("{0}")]
    Words(String),
}

type Outcome = Result<ExitCode, Trouble>;

async fn open(data: &DataFolder, world: World, purpose: Purpose) -> Result<House, Closed> {
    // Without a window there is nothing the scheme could lead to, so answers come by loopback.
    house::open(data, world, purpose, Arc::new(|| false)).await
}

async fn serve_sandbox(data: &DataFolder, port: u16) -> Outcome {
    let folder = data.of(World::Sandbox).map_err(Closed::from)?;
    let served = sandbox_server::serve_or_find(&folder, port).await?;
    if served.follow.is_some() {
        return Err(Trouble::Words(command_line::sandbox_served(&served.base)));
    }
    let address = command_line::sandbox_answers(&served.base);
    let told = async {
        say(&address)?;
        say(&command_line::sandbox_end())?;
        std::future::pending::<Result<(), Trouble>>().await
    };
    tokio::select! {
        // Who reads the address may interrupt at once, so that is heard before it is told.
        biased;
        _ = ending::told() => {}
        failed = told => failed?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The one account that an id, a handle or a name means.
fn find<'a>(accounts: &'a [AccountView], named: &str) -> Result<&'a AccountView, Trouble> {
    let wanted = named.trim().to_lowercase();
    let handle = wanted.trim_start_matches('@');
    let found: Vec<&AccountView> = accounts
        .iter()
        .filter(|account| {
            account.id.to_string() == wanted
                || account.name.to_lowercase() == wanted
                || account
                    .handle
                    .as_ref()
                    .is_some_and(|own| own.to_lowercase().trim_start_matches('@') == handle)
        })
        .collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Trouble::Words(command_line::no_account(named))),
        several => {
            let mut words = command_line::several_accounts(named);
            for account in several {
                words.push_str(&format!(
                    "\n  {}  {} ({})",
                    account.id, account.name, account.kind
                ));
            }
            Err(Trouble::Words(words))
        }
    }
}

/// Asks a yes-or-no question on the terminal; without a terminal the answer is no.
fn agreed(question: &str) -> io::Result<bool> {
    use std::io::IsTerminal;
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let mut out = io::stderr().lock();
    write!(out, "{} ", command_line::ask(question))?;
    out.flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    let answer = answer.trim().to_lowercase();
    let yes = command_line::yes();
    Ok(["y", "yes"]
        .into_iter()
        .chain(yes.split(' '))
        .any(|known| known == answer))
}

fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{line}")
}

/// Tells the person at the terminal what is wrong.
pub(crate) fn complain(line: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Answers arguments that make no wish: help where it was asked for, else what is wrong with them.
pub(crate) fn refuse(refusal: &Refusal) -> ExitCode {
    if refusal.help {
        let _ = write!(io::stdout().lock(), "{}", refusal.text);
        ExitCode::SUCCESS
    } else {
        let _ = write!(io::stderr().lock(), "{}", refusal.text);
        ExitCode::from(MISUSED)
    }
}
