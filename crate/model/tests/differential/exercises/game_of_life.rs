#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cell {
    Dead = 0,
    Alive = 1,
}

struct Universe {
    width: usize,
    height: usize,
    cells: Vec<Cell>,
}

impl Universe {
    fn parse(text: &str) -> Universe {
        let rows: Vec<&str> = text.lines().map(str::trim).collect();
        let cells = rows.iter().flat_map(|row| row.chars()).map(|c| if c == '#' { Cell::Alive } else { Cell::Dead });
        Universe { width: rows[0].len(), height: rows.len(), cells: cells.collect() }
    }

    fn neighbours(&self, row: usize, column: usize) -> u8 {
        let mut count = 0;
        for dr in [self.height - 1, 0, 1] {
            for dc in [self.width - 1, 0, 1] {
                if dr == 0 && dc == 0 {
                    continue;
                }
                let index = (row + dr) % self.height * self.width + (column + dc) % self.width;
                count += self.cells[index] as u8;
            }
        }
        count
    }

    fn tick(&mut self) {
        let mut next = self.cells.clone();
        for row in 0..self.height {
            for column in 0..self.width {
                let index = row * self.width + column;
                next[index] = match (self.cells[index], self.neighbours(row, column)) {
                    (Cell::Alive, 2 | 3) | (Cell::Dead, 3) => Cell::Alive,
                    _ => Cell::Dead,
                };
            }
        }
        self.cells = next;
    }
}

impl std::fmt::Display for Universe {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        for line in self.cells.as_slice().chunks(self.width) {
            for &cell in line {
                write!(f, "{}", if cell == Cell::Dead { '.' } else { '#' })?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

fn main() {
    let mut universe = Universe::parse(".#...\n..#..\n###..\n.....");
    for _ in 0..3 {
        println!("{universe}");
        universe.tick();
    }
}
