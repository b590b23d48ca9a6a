//! Reads a catalogue: which messages a room has, and what each of them is told.
//!
//! The build script makes functions of it and the tests hold languages to one another by it, so that
//! both see the same thing. It refuses what the rest could not deal with and never guesses.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser, serializer,
};

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Words as they are.
    Text,
    /// A number, which chooses between singular and plural or is written in the language's way.
    Number,
}

/// One message.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Its whole name.
    pub(crate) id: String,
    /// What it is told, by name.
    pub(crate) arguments: BTreeMap<String, Kind>,
    /// Those of the arguments that are written out somewhere and not only chosen by.
    pub(crate) written: BTreeSet<String>,
    /// Other messages that stand in it.
    pub(crate) references: BTreeSet<String>,
    /// Its source, for documentation.
    pub(crate) source: String,
}

/// One file of a language.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    /// The file's name without its ending.
    pub(crate) name: String,
    /// Its messages in the order of the file.
    pub(crate) messages: Vec<Message>,
}

impl Room {
    /// Whether the window's side alone uses it.
    pub(crate) fn is_of_the_window(&self) -> bool {
        self.name.starts_with("ui-")
    }

    /// Whether the window's side uses it at all.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "only the tests write the window's list")
    )]
    pub(crate) fn is_for_the_window(&self) -> bool {
        self.is_of_the_window() || self.name == "common"
    }

    /// With what all its messages begin.
    pub(crate) fn prefix(&self) -> String {
        format!("{}-", self.name.trim_start_matches("ui-"))
    }
}

/// All rooms of a language, by name.
///
/// # Errors
/// When the folder cannot be read; what is wrong inside a file is told in words.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<Room>> {
    let mut rooms = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let source = fs::read_to_string(&path)?;
            let room = room(&name, &source)
                .map_err(|why| io::Error::other(format!("{}: {why}", path.display())))?;
            rooms.push(room);
        }
    }
    rooms.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(rooms)
}

/// One room from its text.
///
/// # Errors
/// What is wrong, in words.
pub(crate) fn room(name: &str, source: &str) -> Result<Room, String> {
    let tree = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut room = Room {
        name: name.to_owned(),
        messages: Vec::new(),
    };
    let mut known = BTreeSet::new();
    for entry in &tree.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        if !id.starts_with(&room.prefix()) {
            return Err(format!("{id} does not begin with “{}”", room.prefix()));
        }
        if !known.insert(id) {
            return Err(format!("{id} stands there twice"));
        }
        if !message.attributes.is_empty() {
            return Err(format!("{id} has attributes; make messages of them"));
        }
        let Some(pattern) = &message.value else {
            return Err(format!("{id} is empty"));
        };
        let mut found = Message {
            id: id.to_owned(),
            arguments: BTreeMap::new(),
            written: BTreeSet::new(),
            references: BTreeSet::new(),
            source: written_out(pattern),
        };
        found.read_pattern(pattern)?;
        room.messages.push(found);
    }
    Ok(room)
}

fn written_out(pattern: &Pattern<&str>) -> String {
    let message = fluent_syntax::ast::Message {
        id: fluent_syntax::ast::Identifier { name: "m" },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let text = serializer::serialize(&fluent_syntax::ast::Resource {
        body: vec![Entry::Message(message)],
    });
    text.trim_start_matches("m =").trim().to_owned()
}

impl Message {
    fn read_pattern(&mut self, pattern: &Pattern<&str>) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.read_expression(expression)?,
            }
        }
        Ok(())
    }

    fn read_expression(&mut self, expression: &Expression<&str>) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline, Kind::Text, true),
            Expression::Select { selector, variants } => {
                let counts = variants.iter().all(|variant| match variant.key {
                    VariantKey::NumberLiteral { .. } => true,
                    VariantKey::Identifier { name } => {
                        ["zero", "one", "two", "few", "many", "other"].contains(&name)
                    }
                });
                // “other” alone says nothing of what it is chosen by.
                let by_number = counts && variants.len() > 1;
                let kind = if by_number { Kind::Number } else { Kind::Text };
                self.read_inline(selector, kind, false)?;
                variants
                    .iter()
                    .try_for_each(|variant| self.read_pattern(&variant.value))
            }
        }
    }

    fn read_inline(
        &mut self,
        inline: &InlineExpression<&str>,
        kind: Kind,
        written: bool,
    ) -> Result<(), String> {
        match inline {
            InlineExpression::VariableReference { id } => {
                // Once a number, always a number.
                let known = self.arguments.entry(id.name.to_owned()).or_insert(kind);
                *known = (*known).max(kind);
                if written {
                    self.written.insert(id.name.to_owned());
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if id.name != "NUMBER" {
                    return Err(format!("{} calls {}, which is not known", self.id, id.name));
                }
                for argument in &arguments.positional {
                    self.read_inline(argument, Kind::Number, written)?;
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                if attribute.is_some() {
                    return Err(format!("{} speaks of an attribute", self.id));
                }
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression)?,
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
        }
        Ok(())
    }
}
