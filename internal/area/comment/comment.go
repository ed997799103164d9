package comment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

// Name is the kind's name.
const Name ref.Kind = "comment"

const (
	maxText     = 4000 // characters
	maxMentions = 20
	maxOf       = 500 // comments on one record
	maxTitle    = 120 // characters of a comment that are its title where it is found
)

// CommentAbout is the record that a comment is about.
type CommentAbout struct {
	Kind ref.Kind `json:"kind" maxLength:"40"`
	ID   ref.ID   `json:"id" maxLength:"36"`
}

func (r CommentAbout) record() ref.Record { return ref.Record(r) }

// Mentioned is a member who is named in a comment.
type Mentioned struct {
	Member ref.Member `json:"member" maxLength:"36"`
	As     string     `json:"as" maxLength:"200" doc:"What they were called then; it stands in the text after an @"`
}

// Comment is what somebody said about a record.
type Comment struct {
	record.Head
	About    CommentAbout `json:"about"`
	Text     string       `json:"text" doc:"Plain text"`
	Mentions []Mentioned  `json:"mentions"`
	Private  bool         `json:"private" doc:"As its record is"`
}

// stored is a comment with whether its record is in the trash, which follows from the record.
type stored struct {
	Comment
	dormant bool
}

// settle tidies a text and says what is wrong with it. Errors: comment.invalid.
func (c *Comment) settle() error {
	bad := errs.New(errs.Invalid, "comment.invalid", "This can't be kept like this. See the fields.")
	c.Text = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ReplaceAll(strings.ToValidUTF8(c.Text, ""), "\r\n", "\n"))
	c.Text = strings.TrimSpace(c.Text)
	switch n := utf8.RuneCountInString(c.Text); {
	case textkey.Name(c.Text) == "":
		bad = bad.With("body.text", "Write something.")
	case n > maxText:
		bad = bad.With("body.text", "Use at most 4,000 characters. Longer texts have room in a note.")
	}
	if len(c.Mentions) > maxMentions {
		bad = bad.With("body.mentions", "Mention at most 20 people.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// title is how a comment begins.
func (c *Comment) title() string {
	line, _, more := strings.Cut(c.Text, "\n")
	if utf8.RuneCountInString(line) > maxTitle {
		line, more = string([]rune(line)[:maxTitle]), true
	}
	if more {
		line += "…"
	}
	return line
}

// rest is the whole text where the title is not all of it.
func (c *Comment) rest() string {
	if c.title() == c.Text {
		return ""
	}
	return c.Text
}

const columns = record.HeadColumns + `, t.about_kind, t.about, t.private, t.dormant, t.text, t.mentions`

const (
	qLoad   db.SQL = `SELECT ` + columns + ` FROM comment t WHERE t.org = $1 AND t.id = $2`
	qLiving db.SQL = `SELECT ` + columns + ` FROM comment t WHERE t.org = $1 AND t.id > $2 AND t.trashed_us IS NULL AND t.dormant = 0 ORDER BY t.id LIMIT $3`
	qInsert db.SQL = `INSERT INTO comment (org, id, space, rev, created_us, created_by, updated_us, trashed_us, about_kind, about, private, dormant, text, mentions)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (org, id) DO NOTHING`
	qUpdate db.SQL = `UPDATE comment SET rev = $4, created_us = $5, created_by = $6, updated_us = $7, trashed_us = $8, about_kind = $9, about = $10, private = $11, dormant = $12, text = $13, mentions = $14
WHERE org = $1 AND id = $2 AND space = $3 AND rev = $4 - 1`

	qOf      db.SQL = `SELECT ` + columns + ` FROM comment t WHERE t.org = $1 AND t.about_kind = $2 AND t.about = $3 ORDER BY t.id LIMIT 5000`
	qAllOf   db.SQL = `SELECT ` + columns + ` FROM comment t WHERE t.org = $1 AND t.about_kind = $2 AND t.space = $3 ORDER BY t.id LIMIT 100000`
	qCountOf db.SQL = `SELECT COUNT(*) FROM comment WHERE org = $1 AND about_kind = $2 AND about = $3 AND trashed_us IS NULL`
	qBelong  db.SQL = `UPDATE comment SET space = $3, private = $4, dormant = $5 WHERE org = $1 AND id = $2`

	qNamed    db.SQL = `SELECT member FROM comment_mention WHERE org = $1 AND comment = $2 ORDER BY member`
	qName     db.SQL = `INSERT INTO comment_mention (org, member, comment, read_us) VALUES ($1, $2, $3, 0)`
	qUnname   db.SQL = `DELETE FROM comment_mention WHERE org = $1 AND member = $2 AND comment = $3`
	qUnread   db.SQL = `SELECT ` + columns + ` FROM comment_mention n JOIN comment t ON t.org = n.org AND t.id = n.comment WHERE n.org = $1 AND n.member = $2 AND n.read_us = 0 AND t.trashed_us IS NULL ORDER BY t.id DESC LIMIT 200`
	qRead     db.SQL = `UPDATE comment_mention SET read_us = $4 WHERE org = $1 AND member = $2 AND comment = $3 AND read_us = 0`
	qUnreadOf db.SQL = `SELECT n.comment FROM comment_mention n JOIN comment t ON t.org = n.org AND t.id = n.comment WHERE n.org = $1 AND n.member = $2 AND n.read_us = 0 AND t.about_kind = $3 AND t.about = $4`

	qForgetNames db.SQL = `DELETE FROM comment_mention WHERE org = $1 AND comment = $2`
	qForget      db.SQL = `DELETE FROM comment WHERE org = $1 AND id = $2`
)

// kind says how comments are kept.
var kind = &record.Kind[stored]{
	Name: Name, Head: func(c *stored) *record.Head { return &c.Head }, Load: qLoad, Scan: scan, Insert: qInsert, Update: qUpdate,
	Values: func(c *stored) []any {
		return []any{c.About.Kind, c.About.ID, c.Private, c.dormant, c.Text, named(c.Mentions)}
	},
	Entry: func(c *stored) search.Entry {
		return search.Entry{Kind: Name, ID: c.ID, Space: c.Space, Private: c.Private, Title: c.title(), Body: c.rest()}
	},
	Private: func(c *stored) bool { return c.Private },
}

// named writes who is mentioned, each once and in one order.
func named(all []Mentioned) string {
	text, err := json.Marshal(all, json.Deterministic(true))
	if err != nil {
		return "[]"
	}
	return string(text)
}

func scan(row db.Row) (c stored, err error) {
	var mentions string
	if err := row.Scan(append(c.Dest(), &c.About.Kind, &c.About.ID, &c.Private, &c.dormant, &c.Text, &mentions)...); err != nil {
		return c, err
	}
	c.Mentions = []Mentioned{}
	return c, json.Unmarshal([]byte(mentions), &c.Mentions)
}

// mentions reports whether somebody else than its writer is mentioned.
func (c *Comment) mentions(who ref.Member) bool {
	return who != c.CreatedBy && slices.ContainsFunc(c.Mentions, func(m Mentioned) bool { return m.Member == who })
}

// Describe tells in words what a change did to a comment.
func Describe(before, after []byte) []record.Field {
	return record.Diff(before, after, []record.Shown{{Name: "text"}})
}

// Hidden reports whether the journal's version of a comment was about something private.
func Hidden(kept []byte) bool {
	var c struct {
		Private bool `json:"private"`
	}
	return kept != nil && (json.Unmarshal(kept, &c) != nil || c.Private)
}
