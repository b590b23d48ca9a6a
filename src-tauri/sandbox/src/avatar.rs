//! Pictures of accounts: a soft gradient with a simple emblem, drawn afresh for each request. PNG, because that is
//! what the platforms serve.

use axum::extract::{Path, State as Shared};
use axum::response::Response;
use tiny_skia::{
    Color, FillRule, GradientStop, LinearGradient, Paint, PathBuilder, Pixmap, Point, Rect,
    SpreadMode, Stroke, Transform,
};

use crate::reply;
use crate::sandbox::Sandbox;
use crate::world::{Emblem, Face};

/// The drawing's own measure; pictures are scaled from it.
const UNIT: f32 = 100.0;

pub(crate) async fn serve(Shared(sandbox): Shared<Sandbox>, Path(file): Path<String>) -> Response {
    let missing = || {
        reply::plain(
            404,
            "text/plain; charset=utf-8",
            "There is no such picture.",
        )
    };
    let Some(name) = file.strip_suffix(".png") else {
        return missing();
    };
    let (id, size) = match name.strip_suffix("_normal") {
        Some(id) => (id, 48),
        None => (name.strip_suffix("_400x400").unwrap_or(name), 400),
    };
    let Some(png) = sandbox.world().face(id).and_then(|face| draw(face, size)) else {
        return missing();
    };
    let mut response = reply::plain(200, "image/png", png);
    reply::set(&mut response, "cache-control", "public, max-age=86400");
    response
}

fn draw(face: Face, size: u32) -> Option<Vec<u8>> {
    let mut map = Pixmap::new(size, size)?;
    let hue = f32::from(face.hue);
    let mut paint = Paint {
        anti_alias: true,
        ..Paint::default()
    };
    paint.shader = LinearGradient::new(
        Point::from_xy(0.0, 0.0),
        Point::from_xy(UNIT, UNIT),
        vec![
            GradientStop::new(0.0, colour(hue, 0.62, 0.60)),
            GradientStop::new(1.0, colour(hue + 28.0, 0.58, 0.40)),
        ],
        SpreadMode::Pad,
        Transform::identity(),
    )?;
    let scale = f32::from(u16::try_from(size).ok()?) / UNIT;
    let transform = Transform::from_scale(scale, scale);
    map.fill_rect(
        Rect::from_xywh(0.0, 0.0, UNIT, UNIT)?,
        &paint,
        transform,
        None,
    );
    let mut pen = Pen {
        map,
        transform,
        hue,
    };
    match face.emblem {
        Emblem::Person => person(&mut pen)?,
        Emblem::Flower => flower(&mut pen)?,
        Emblem::Leaf => leaf(&mut pen)?,
        Emblem::Glass => glass(&mut pen)?,
        Emblem::Rings => rings(&mut pen)?,
        Emblem::Sun => sun(&mut pen)?,
        Emblem::Cup => cup(&mut pen)?,
        Emblem::Hammer => hammer(&mut pen)?,
    }
    pen.map.encode_png().ok()
}

/// What draws on the map, in the drawing's own measure.
struct Pen {
    map: Pixmap,
    transform: Transform,
    hue: f32,
}

impl Pen {
    fn light() -> Color {
        Color::from_rgba8(255, 255, 255, 235)
    }

    fn accent(&self) -> Color {
        colour(self.hue + 40.0, 0.80, 0.78)
    }

    fn fill(&mut self, path: &tiny_skia::Path, colour: Color) {
        let mut paint = Paint {
            anti_alias: true,
            ..Paint::default()
        };
        paint.set_color(colour);
        self.map
            .fill_path(path, &paint, FillRule::Winding, self.transform, None);
    }

    fn line(&mut self, path: &tiny_skia::Path, width: f32, colour: Color) {
        let mut paint = Paint {
            anti_alias: true,
            ..Paint::default()
        };
        paint.set_color(colour);
        let stroke = Stroke {
            width,
            line_cap: tiny_skia::LineCap::Round,
            ..Stroke::default()
        };
        self.map
            .stroke_path(path, &paint, &stroke, self.transform, None);
    }

    fn disc(&mut self, x: f32, y: f32, radius: f32, colour: Color) -> Option<()> {
        self.fill(&PathBuilder::from_circle(x, y, radius)?, colour);
        Some(())
    }
}

/// A colour of hue in degrees, saturation and lightness.
fn colour(hue: f32, saturation: f32, lightness: f32) -> Color {
    let reach = saturation * lightness.min(1.0 - lightness);
    let channel = |offset: f32| {
        let k = (offset + hue / 30.0) % 12.0;
        (lightness - reach * (k - 3.0).min(9.0 - k).clamp(-1.0, 1.0)).clamp(0.0, 1.0)
    };
    Color::from_rgba(channel(0.0), channel(8.0), channel(4.0), 1.0).unwrap_or(Color::BLACK)
}

fn person(pen: &mut Pen) -> Option<()> {
    pen.disc(50.0, 40.0, 16.0, Pen::light())?;
    let mut path = PathBuilder::new();
    path.move_to(20.0, 100.0);
    path.cubic_to(20.0, 72.0, 34.0, 62.0, 50.0, 62.0);
    path.cubic_to(66.0, 62.0, 80.0, 72.0, 80.0, 100.0);
    path.close();
    pen.fill(&path.finish()?, Pen::light());
    Some(())
}

fn flower(pen: &mut Pen) -> Option<()> {
    for step in 0_u8..6 {
        let angle = f32::from(step) * std::f32::consts::TAU / 6.0;
        pen.disc(
            50.0 + 17.0 * angle.sin(),
            50.0 - 17.0 * angle.cos(),
            13.0,
            Pen::light(),
        )?;
    }
    let accent = pen.accent();
    pen.disc(50.0, 50.0, 10.0, accent)
}

fn leaf(pen: &mut Pen) -> Option<()> {
    let mut path = PathBuilder::new();
    path.move_to(28.0, 74.0);
    path.cubic_to(20.0, 40.0, 44.0, 24.0, 76.0, 26.0);
    path.cubic_to(78.0, 58.0, 62.0, 82.0, 28.0, 74.0);
    path.close();
    pen.fill(&path.finish()?, Pen::light());
    let mut vein = PathBuilder::new();
    vein.move_to(24.0, 80.0);
    vein.quad_to(42.0, 56.0, 64.0, 40.0);
    let shade = colour(pen.hue, 0.5, 0.42);
    pen.line(&vein.finish()?, 4.0, shade);
    Some(())
}

fn glass(pen: &mut Pen) -> Option<()> {
    let mut bowl = PathBuilder::new();
    bowl.move_to(34.0, 22.0);
    bowl.line_to(66.0, 22.0);
    bowl.cubic_to(72.0, 46.0, 62.0, 58.0, 50.0, 58.0);
    bowl.cubic_to(38.0, 58.0, 28.0, 46.0, 34.0, 22.0);
    bowl.close();
    pen.fill(&bowl.finish()?, Pen::light());
    let mut wine = PathBuilder::new();
    wine.move_to(34.0, 38.0);
    wine.line_to(66.0, 38.0);
    wine.cubic_to(65.0, 48.0, 58.0, 54.0, 50.0, 54.0);
    wine.cubic_to(42.0, 54.0, 35.0, 48.0, 34.0, 38.0);
    wine.close();
    let red = colour(345.0, 0.62, 0.42);
    pen.fill(&wine.finish()?, red);
    let mut stem = PathBuilder::new();
    stem.move_to(50.0, 58.0);
    stem.line_to(50.0, 78.0);
    stem.move_to(36.0, 79.0);
    stem.line_to(64.0, 79.0);
    pen.line(&stem.finish()?, 5.0, Pen::light());
    Some(())
}

fn rings(pen: &mut Pen) -> Option<()> {
    pen.line(
        &PathBuilder::from_circle(40.0, 54.0, 19.0)?,
        6.0,
        Pen::light(),
    );
    let accent = pen.accent();
    pen.line(&PathBuilder::from_circle(60.0, 54.0, 19.0)?, 6.0, accent);
    pen.disc(40.0, 31.0, 5.0, Pen::light())
}

fn sun(pen: &mut Pen) -> Option<()> {
    let accent = pen.accent();
    pen.disc(56.0, 42.0, 17.0, accent)?;
    let mut hill = PathBuilder::new();
    hill.move_to(0.0, 72.0);
    hill.cubic_to(26.0, 48.0, 50.0, 62.0, 100.0, 66.0);
    hill.line_to(100.0, 100.0);
    hill.line_to(0.0, 100.0);
    hill.close();
    pen.fill(&hill.finish()?, Pen::light());
    Some(())
}

fn cup(pen: &mut Pen) -> Option<()> {
    let mut body = PathBuilder::new();
    body.move_to(26.0, 42.0);
    body.line_to(66.0, 42.0);
    body.line_to(62.0, 70.0);
    body.quad_to(60.0, 76.0, 54.0, 76.0);
    body.line_to(38.0, 76.0);
    body.quad_to(32.0, 76.0, 30.0, 70.0);
    body.close();
    pen.fill(&body.finish()?, Pen::light());
    pen.line(
        &PathBuilder::from_circle(69.0, 54.0, 8.0)?,
        5.0,
        Pen::light(),
    );
    let mut steam = PathBuilder::new();
    for x in [40.0, 52.0] {
        steam.move_to(x, 34.0);
        steam.cubic_to(x - 6.0, 28.0, x + 6.0, 26.0, x, 20.0);
    }
    let accent = pen.accent();
    pen.line(&steam.finish()?, 4.0, accent);
    Some(())
}

fn hammer(pen: &mut Pen) -> Option<()> {
    let mut handle = PathBuilder::new();
    handle.move_to(34.0, 76.0);
    handle.line_to(58.0, 40.0);
    let accent = pen.accent();
    pen.line(&handle.finish()?, 9.0, accent);
    let mut head = PathBuilder::new();
    head.move_to(42.0, 26.0);
    head.line_to(74.0, 48.0);
    head.line_to(67.0, 59.0);
    head.line_to(35.0, 37.0);
    head.close();
    pen.fill(&head.finish()?, Pen::light());
    Some(())
}
