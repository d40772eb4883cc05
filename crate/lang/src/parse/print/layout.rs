//! Line breaking as rustc's pretty printer does it: Derek C. Oppen's algorithm ("Prettyprinting", 1980) with a margin of 78
//! columns. Texts here are short, so sizes are computed beforehand instead of in a stream.

const MARGIN: isize = 78;

/// However deeply a line is indented, so much is taken to be free on it.
const MIN_SPACE: isize = 60;

/// How much rustc indents.
pub(super) const INDENT: isize = 4;

enum Piece {
    Word(String),
    /// Blanks, or a new line that is indented by so much more than its box, perhaps with a comma before it.
    Break {
        blanks: isize,
        offset: isize,
        comma: bool,
    },
    /// A box, by how much it is indented where it is broken, and whether all of its breaks break then.
    Open {
        indent: isize,
        consistent: bool,
    },
    Close,
}

/// A text with places where its lines may be broken.
#[derive(Default)]
pub(super) struct Layout {
    pieces: Vec<Piece>,
}

enum Frame {
    Fits,
    /// The indentation of what is around it.
    Broken {
        outer: isize,
        consistent: bool,
    },
}

impl Layout {
    pub(super) fn word(&mut self, text: impl Into<String>) {
        self.pieces.push(Piece::Word(text.into()));
    }

    /// A blank where the line may be broken.
    pub(super) fn space(&mut self) {
        self.break_offset(1, 0);
    }

    /// A word and such a blank.
    pub(super) fn word_space(&mut self, text: &str) {
        self.word(text);
        self.space();
    }

    pub(super) fn break_offset(&mut self, blanks: isize, offset: isize) {
        self.pieces.push(Piece::Break { blanks, offset, comma: false });
    }

    /// Such a blank, and a comma before the new line if it is broken.
    pub(super) fn comma_or_space(&mut self, offset: isize) {
        self.pieces.push(Piece::Break { blanks: 1, offset, comma: true });
    }

    /// Opens a box of which only those breaks break that have to.
    pub(super) fn inconsistent(&mut self, indent: isize) {
        self.pieces.push(Piece::Open { indent, consistent: false });
    }

    /// Opens a box of which all breaks break if one does.
    pub(super) fn consistent(&mut self, indent: isize) {
        self.pieces.push(Piece::Open { indent, consistent: true });
    }

    /// Closes the innermost box.
    pub(super) fn end(&mut self) {
        self.pieces.push(Piece::Close);
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        let sizes = self.sizes();
        let mut out = String::new();
        let mut frames: Vec<Frame> = Vec::new();
        let (mut space, mut indent, mut pending) = (MARGIN, 0, 0);
        for (piece, size) in self.pieces.iter().zip(sizes) {
            match piece {
                Piece::Word(text) => {
                    out.extend(std::iter::repeat_n(' ', usize::try_from(pending).unwrap_or(0)));
                    pending = 0;
                    out.push_str(text);
                    space -= length(text);
                }
                Piece::Open { indent: by, consistent } if size > space => {
                    frames.push(Frame::Broken { outer: indent, consistent: *consistent });
                    indent += by;
                }
                Piece::Open { .. } => frames.push(Frame::Fits),
                Piece::Close => {
                    if let Some(Frame::Broken { outer, .. }) = frames.pop() {
                        indent = outer;
                    }
                }
                Piece::Break { blanks, offset, comma } => {
                    let fits = match frames.last() {
                        Some(Frame::Fits) => true,
                        Some(Frame::Broken { consistent: true, .. }) => false,
                        Some(Frame::Broken { consistent: false, .. }) | None => size <= space,
                    };
                    if fits {
                        pending += blanks;
                        space -= blanks;
                    } else {
                        if *comma {
                            out.push(',');
                        }
                        out.push('\n');
                        pending = indent + offset;
                        space = (MARGIN - pending).max(MIN_SPACE);
                    }
                }
            }
        }
        out
    }

    /// How long each piece is: a word its own length, a break what follows up to the next break that is not in a box opened
    /// behind it, a box all of it and what follows up to the next break.
    fn sizes(&self) -> Vec<isize> {
        let mut sizes = vec![0; self.pieces.len()];
        // What waits for its end: boxes, and their last break; and the closings that await the next break.
        let mut open: Vec<usize> = Vec::new();
        let mut total = 0;
        for (at, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Word(text) => {
                    sizes[at] = length(text);
                    total += length(text);
                }
                Piece::Open { .. } => {
                    sizes[at] = -total;
                    open.push(at);
                }
                Piece::Close => open.push(at),
                Piece::Break { blanks, .. } => {
                    self.settle(&mut open, &mut sizes, total);
                    sizes[at] = -total;
                    open.push(at);
                    total += blanks;
                }
            }
        }
        self.settle(&mut open, &mut sizes, total);
        sizes
    }

    /// A break, or the end, is reached: sizes of closed boxes and of the break before are known.
    fn settle(&self, open: &mut Vec<usize>, sizes: &mut [isize], total: isize) {
        let mut closed = 0;
        while let Some(&at) = open.last() {
            match &self.pieces[at] {
                Piece::Open { .. } if closed == 0 => return,
                Piece::Open { .. } => {
                    closed -= 1;
                    sizes[at] += total;
                    open.pop();
                }
                Piece::Close => {
                    closed += 1;
                    open.pop();
                }
                Piece::Break { .. } | Piece::Word(_) => {
                    sizes[at] += total;
                    open.pop();
                    if closed == 0 {
                        return;
                    }
                }
            }
        }
    }
}

fn length(text: &str) -> isize {
    isize::try_from(text.len()).unwrap_or(isize::MAX)
}
