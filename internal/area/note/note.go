package note

import (
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Name is the kind of record this area keeps.
const Name ref.Kind = "note"

// Form is what a note is for.
type Form string

// The forms.
const (
	Plain     Form = "note"
	Procedure Form = "procedure" // how something is done here
	Template  Form = "template"  // to make notes from
)

// never is the review date of what has none.
const never clock.Date = "9999-12-31"

const (
	maxTitle   = 500
	maxBody    = 256 << 10 // bytes
	maxExcerpt = 220       // characters
)

// Note is one note without its text.
type Note struct {
	record.Head
	Title   string     `json:"title"`
	Form    Form       `json:"form" enum:"note,procedure,template"`
	Private bool       `json:"private"`
	Pinned  bool       `json:"pinned" doc:"It stands first in lists"`
	Owner   ref.Member `json:"owner,omitempty" doc:"Who looks after it"`
	Review  clock.Date `json:"review,omitempty" doc:"By when somebody is to look whether it still holds"`
	Version int        `json:"version" doc:"Counts the texts that were saved; send it back as base with the next text"`
	Words   int        `json:"words"`
	Excerpt string     `json:"excerpt" doc:"How the text begins, without marks"`
	Tags    []ref.ID   `json:"tags"`
	Fields  own.Values `json:"fields,omitempty" doc:"What it holds in fields of one's own"`
}

// stored is a note with its text, which the journal does not keep: versions are never changed.
type stored struct {
	Note
	body string
}

// say gives the note another text.
func (n *stored) say(version int, body string) {
	n.Version, n.body = version, body
	words := markdown.Read(body).Plain()
	n.Words = len(strings.Fields(words))
	n.Excerpt = cut(strings.ReplaceAll(words, "\n", " · "), maxExcerpt)
}

func cut(s string, most int) string {
	for i := range s {
		if most == 0 {
			return s[:i] + "…"
		}
		most--
	}
	return s
}

// settle tidies a note and says what is wrong with it.
func (n *Note) settle() error {
	e := errs.New(errs.Invalid, "note.invalid", "Some of this can't be saved as it is.")
	n.Title = strings.Join(strings.Fields(n.Title), " ")
	switch {
	case n.Title == "":
		e = e.With("body.title", "Give it a title.")
	case utf8.RuneCountInString(n.Title) > maxTitle:
		e = e.With("body.title", "Use at most 500 characters.")
	}
	if n.Form != Plain && n.Form != Procedure && n.Form != Template {
		e = e.With("body.form", "note, procedure or template")
	}
	if len(n.Tags) > record.MaxTags {
		e = e.With("body.tags", "At most 50 labels.")
	}
	if n.Review != "" {
		if _, err := clock.ParseDate(string(n.Review)); err != nil || n.Review >= never {
			e = e.With("body.review", "Write the day as 2026-03-29.")
		}
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// tidied brings a text into the form in which it is kept.
func tidied(body string) (string, error) {
	body = markdown.Tidy(body)
	if len(body) > maxBody {
		return "", errs.New(errs.Invalid, "note.too_long", "A note may have 256 KB of text. Put a part of it into another note, and link them.").With("body.body", "too long")
	}
	return body, nil
}

// place orders lists: what is pinned first, then what was changed last.
func (n *Note) place() int64 {
	const pinned = 4_000_000_000_000_000 // later than any clock says
	if n.Pinned {
		return int64(n.UpdatedUS) + pinned
	}
	return int64(n.UpdatedUS)
}
