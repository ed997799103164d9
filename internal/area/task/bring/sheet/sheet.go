package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/textkey"
)

// Bounds of a table.
const (
	MaxRows    = 2000
	MaxColumns = 100
)

// Sheet is a table with its head.
type Sheet struct {
	Head []string
	Rows []Row
}

// Row is one line of a table; a quoted cell may span several lines of the text.
type Row struct {
	Line  int
	Cells []string
}

// Cell gives a cell; empty for those that the row hasn't.
func (r Row) Cell(column int) string {
	if column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column]
}

// Read reads a table. Empty lines are left out.
// Errors: sheet.invalid, sheet.empty, sheet.too_large.
func Read(text string) (Sheet, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	r := csv.NewReader(bytes.NewReader([]byte(text)))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = delimiter(text), -1, true
	var s Sheet
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			var at *csv.ParseError
			if errors.As(err, &at) {
				return s, errs.Newf(errs.Invalid, "sheet.invalid", "The table can't be read at line %d. Is it saved as CSV?", at.Line)
			}
			return s, errs.New(errs.Invalid, "sheet.invalid", "The table can't be read. Is it saved as CSV?").Because(err)
		}
		line, _ := r.FieldPos(0)
		for i := range cells {
			cells[i] = plain(cells[i])
		}
		switch {
		case strings.Join(cells, "") == "":
			continue
		case len(cells) > MaxColumns:
			return s, errs.Newf(errs.TooLarge, "sheet.too_large", "Line %d has more than %d columns.", line, MaxColumns)
		case s.Head == nil:
			s.Head = cells
		case len(s.Rows) == MaxRows:
			return s, errs.Newf(errs.TooLarge, "sheet.too_large", "At most %d rows at once. Divide the table, and bring it in part by part.", MaxRows)
		default:
			s.Rows = append(s.Rows, Row{line, cells})
		}
	}
	if len(s.Rows) == 0 {
		return s, errs.New(errs.Invalid, "sheet.empty", "There are no rows below the head of the table.")
	}
	return s, nil
}

// delimiter is what stands between the cells: what there is most of in the head.
func delimiter(text string) rune {
	head, _, _ := strings.Cut(text, "\n")
	best, most := ',', strings.Count(head, ",")
	for _, d := range []rune{';', '\t'} {
		if n := strings.Count(head, string(d)); n > most {
			best, most = d, n
		}
	}
	return best
}

// plain is a cell without what makes it inert in spreadsheets and without what nobody sees.
func plain(cell string) string {
	cell = strings.Map(func(r rune) rune {
		if r == 0 || r == '\u200b' || r == '\ufeff' || r < ' ' && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(cell, "\ufffd"))
	cell = strings.TrimSpace(cell)
	if rest, quoted := strings.CutPrefix(cell, "'"); quoted && rest != "" && strings.ContainsRune("=+-@|%", rune(strings.TrimLeft(rest, " \t\u00a0")[:1][0])) {
		return rest
	}
	return cell
}

// Guess finds the column of each name: by what the head says, or by one of its other words.
func Guess(head []string, words map[string][]string) map[int]string {
	found, taken := map[int]string{}, map[string]bool{}
	for i, h := range head {
		key := textkey.Name(h)
		for name, all := range words {
			for _, w := range all {
				if key == textkey.Name(w) && !taken[name] {
					found[i], taken[name] = name, true
				}
			}
		}
	}
	return found
}
