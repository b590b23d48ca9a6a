//! Says a message in the language in force, or in English where that language lacks it.

use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{Language, Number, language, numbers, pseudo};

/// What a message is told.
pub(crate) enum Value<'a> {
    Text(&'a str),
    Number(Number),
}

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: [OnceLock<Bundle>; 6] = [const { OnceLock::new() }; 6];

/// The message of this name in the language in force.
pub(crate) fn say(id: &str, values: &[(&str, Value<'_>)]) -> String {
    let language = language();
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        match value {
            Value::Text(text) => arguments.set(*name, FluentValue::from(*text)),
            Value::Number(Number(number)) => arguments.set(*name, FluentValue::from(*number)),
        }
    }
    said(id, &arguments, language)
        .or_else(|| said(id, &arguments, Language::English))
        // The functions are made from the English catalogue, so it has every message.
        .unwrap_or_default()
}

/// The message as one language has it; none where it has it not, or not whole.
fn said(id: &str, arguments: &FluentArgs<'_>, language: Language) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    (errors.is_empty() || language == Language::English).then(|| text.into_owned())
}

fn bundle(language: Language) -> &'static Bundle {
    let place = match language {
        Language::English => 0,
        Language::German => 1,
        Language::Spanish => 2,
        Language::French => 3,
        Language::Portuguese => 4,
        Language::Pseudo => 5,
    };
    BUNDLES[place].get_or_init(|| made(language))
}

fn made(language: Language) -> Bundle {
    let sources = match language {
        Language::English | Language::Pseudo => crate::EN,
        Language::German => crate::DE,
        Language::Spanish => crate::ES,
        Language::French => crate::FR,
        Language::Portuguese => crate::PT,
    };
    let locale: LanguageIdentifier = language.locale().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Marks around what is put in would be seen in terminals and in comparisons.
    bundle.set_use_isolating(false);
    match language {
        Language::English | Language::Pseudo => bundle.set_formatter(Some(english)),
        Language::German => bundle.set_formatter(Some(german)),
        Language::Spanish => bundle.set_formatter(Some(spanish)),
        Language::French => bundle.set_formatter(Some(french)),
        Language::Portuguese => bundle.set_formatter(Some(portuguese)),
    }
    if language == Language::Pseudo {
        bundle.set_transform(Some(pseudo::pseudo));
    }
    // Neither can fail on catalogues that the tests have read; what does is said in English.
    let _ = bundle.add_builtins();
    for source in sources {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let _ = bundle.add_resource(resource);
    }
    bundle
}

macro_rules! number_as_in {
    ($name:ident, $language:ident) => {
        fn $name<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
            match value {
                FluentValue::Number(number) => {
                    Some(numbers::written(number.value, Language::$language))
                }
                _ => None,
            }
        }
    };
}

number_as_in!(english, English);
number_as_in!(german, German);
number_as_in!(spanish, Spanish);
number_as_in!(french, French);
number_as_in!(portuguese, Portuguese);
