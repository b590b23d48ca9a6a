//! The cast in short: five people, their Pages and organisations.

use crate::world::{ALL_TASKS, Emblem};

/// A Page's vanity name and the tasks the person may do there.
type Role = (&'static str, &'static [&'static str]);

/// A Page's name, vanity name, category, owner of the portfolio, emblem and hue.
type PageLine = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    Emblem,
    u16,
);

/// An Instagram handle, display name, account type, emblem and hue.
type InstagramLine = (&'static str, &'static str, &'static str, Emblem, u16);

/// A channel's title, handle, whether it is a brand's, emblem and hue.
type ChannelLine = (&'static str, &'static str, bool, Emblem, u16);

/// What differs from person to person, in short.
pub(crate) struct Sketch {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) email: &'static str,
    pub(crate) about: &'static str,
    pub(crate) hue: u16,
    pub(crate) business: Option<&'static str>,
    /// Page vanity name and tasks.
    pub(crate) pages: &'static [Role],
    pub(crate) instagram: InstagramLine,
    pub(crate) channels: &'static [ChannelLine],
    /// Handle, display name, emblem, hue.
    pub(crate) x: (&'static str, &'static str, Emblem, u16),
    /// Organisation vanity name and role.
    pub(crate) organizations: &'static [(&'static str, &'static str)],
}

pub(crate) const PAGES: [PageLine; 9] = [
    (
        "Corner Florist",
        "cornerflorist",
        "Florist",
        Some("lena"),
        Emblem::Flower,
        338,
    ),
    (
        "Wedding Flowers by Corner",
        "weddingflowersbycorner",
        "Wedding planning service",
        Some("lena"),
        Emblem::Rings,
        18,
    ),
    (
        "Garden Shop",
        "thegardenshopatcorner",
        "Garden centre",
        Some("lena"),
        Emblem::Leaf,
        136,
    ),
    (
        "Market Street Wine",
        "marketstreetwine",
        "Wine, beer & spirits shop",
        None,
        Emblem::Glass,
        350,
    ),
    (
        "Old Town Wine Week",
        "oldtownwineweek",
        "Event",
        None,
        Emblem::Glass,
        282,
    ),
    (
        "Green Lane Garden Centre",
        "greenlanegarden",
        "Garden centre",
        Some("june"),
        Emblem::Leaf,
        96,
    ),
    (
        "Green Lane Café",
        "greenlanecafe",
        "Café",
        Some("june"),
        Emblem::Cup,
        32,
    ),
    (
        "Green Lane Workshops",
        "greenlaneworkshops",
        "Art school",
        Some("june"),
        Emblem::Sun,
        200,
    ),
    (
        "Baker & Sons Hardware",
        "bakerandsons",
        "Hardware shop",
        None,
        Emblem::Hammer,
        214,
    ),
];

pub(crate) const ORGANIZATIONS: [(&str, &str, Emblem, u16); 5] = [
    ("Corner Florist", "corner-florist", Emblem::Flower, 338),
    (
        "Old Town Traders Association",
        "old-town-traders",
        Emblem::Sun,
        44,
    ),
    (
        "Market Street Wine",
        "market-street-wine",
        Emblem::Glass,
        350,
    ),
    (
        "Wine Merchants Guild",
        "wine-merchants-guild",
        Emblem::Glass,
        262,
    ),
    ("Green Lane Gardens", "green-lane-gardens", Emblem::Leaf, 96),
];

/// Where further Pages of a person are, one Page after the other.
pub(crate) const STREETS: [&str; 24] = [
    "Harbour Street",
    "Old Town",
    "Mill Lane",
    "Station Road",
    "Riverside",
    "Castle Hill",
    "North Gate",
    "Orchard Row",
    "Church Square",
    "Bridge End",
    "Lakeside",
    "Park Avenue",
    "Quarry Way",
    "South Bank",
    "Tanner’s Yard",
    "Fish Market",
    "Linden Court",
    "Upper Meadow",
    "Weaver Street",
    "Canal Side",
    "Botanical Garden",
    "University Quarter",
    "Airport",
    "Winter Market",
];

const WITHOUT_CONTENT: &[&str] = &["ANALYZE", "MODERATE"];
const WITHOUT_MANAGE: &[&str] = &["ANALYZE", "CREATE_CONTENT", "MODERATE"];

pub(crate) const PEOPLE: [Sketch; 5] = [
    Sketch {
        id: "lena",
        name: "Lena Moritz",
        email: "lena@cornerflorist.example",
        about: "runs a flower shop with three Pages",
        hue: 338,
        business: Some("Corner Florist GmbH"),
        pages: &[
            ("cornerflorist", &ALL_TASKS),
            ("weddingflowersbycorner", &ALL_TASKS),
            ("thegardenshopatcorner", &ALL_TASKS),
        ],
        instagram: (
            "cornerflorist",
            "Corner Florist",
            "BUSINESS",
            Emblem::Flower,
            338,
        ),
        channels: &[
            ("Lena Moritz", "@lenamoritz", false, Emblem::Person, 338),
            (
                "Corner Florist",
                "@cornerflorist",
                true,
                Emblem::Flower,
                338,
            ),
        ],
        x: ("cornerflorist", "Corner Florist", Emblem::Flower, 338),
        organizations: &[
            ("corner-florist", "ADMINISTRATOR"),
            ("old-town-traders", "ANALYST"),
        ],
    },
    Sketch {
        id: "amir",
        name: "Amir Haddad",
        email: "amir@marketstreetwine.example",
        about: "sells wine; on one of his two Pages he may not publish",
        hue: 262,
        business: None,
        pages: &[
            ("marketstreetwine", &ALL_TASKS),
            ("oldtownwineweek", WITHOUT_CONTENT),
        ],
        instagram: (
            "marketstreetwine",
            "Market Street Wine",
            "BUSINESS",
            Emblem::Glass,
            350,
        ),
        channels: &[
            ("Amir Haddad", "@amirhaddad", false, Emblem::Person, 262),
            (
                "Market Street Wine",
                "@marketstreetwine",
                true,
                Emblem::Glass,
                350,
            ),
        ],
        x: ("marketstwine", "Market Street Wine", Emblem::Glass, 350),
        organizations: &[
            ("market-street-wine", "ADMINISTRATOR"),
            ("wine-merchants-guild", "CONTENT_ADMINISTRATOR"),
        ],
    },
    Sketch {
        id: "june",
        name: "June Okafor",
        email: "june@greenlane.example",
        about: "manages a garden centre and helps at Corner Florist",
        hue: 96,
        business: Some("Green Lane Gardens Ltd"),
        pages: &[
            ("greenlanegarden", &ALL_TASKS),
            ("greenlanecafe", &ALL_TASKS),
            ("greenlaneworkshops", &ALL_TASKS),
            ("cornerflorist", WITHOUT_MANAGE),
        ],
        instagram: (
            "greenlanegardens",
            "Green Lane Gardens",
            "BUSINESS",
            Emblem::Leaf,
            96,
        ),
        channels: &[
            (
                "Green Lane Gardens",
                "@greenlanegardens",
                true,
                Emblem::Leaf,
                96,
            ),
            (
                "Green Lane Workshops",
                "@greenlaneworkshops",
                true,
                Emblem::Sun,
                200,
            ),
        ],
        x: ("greenlanegarden", "Green Lane Gardens", Emblem::Leaf, 96),
        organizations: &[("green-lane-gardens", "ADMINISTRATOR")],
    },
    Sketch {
        id: "sofia",
        name: "Sofia Lindqvist",
        email: "sofia@sofiamakes.example",
        about: "a potter with a personal Facebook profile and no Page",
        hue: 24,
        business: None,
        pages: &[],
        instagram: (
            "sofia.makes",
            "Sofia Makes",
            "MEDIA_CREATOR",
            Emblem::Cup,
            24,
        ),
        channels: &[("Sofia Makes", "@sofiamakes", false, Emblem::Cup, 24)],
        x: ("sofiamakes", "Sofia Makes", Emblem::Cup, 24),
        organizations: &[],
    },
    Sketch {
        id: "tom",
        name: "Tom Baker",
        email: "tom@bakerandsons.example",
        about: "has a personal Instagram account and no YouTube channel",
        hue: 214,
        business: None,
        pages: &[("bakerandsons", &ALL_TASKS)],
        instagram: (
            "tom.baker.home",
            "Tom Baker",
            "PERSONAL",
            Emblem::Person,
            214,
        ),
        channels: &[],
        x: ("bakerandsons", "Baker & Sons", Emblem::Hammer, 214),
        organizations: &[("old-town-traders", "ANALYST")],
    },
];
