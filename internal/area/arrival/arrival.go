package arrival

import (
	"context"
	"io"

	"anteroom/internal/area/arrival/parcel"
	"anteroom/internal/core/access"
	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/own"
	"anteroom/internal/core/ref"
)

// Asked is what somebody wants to be made of a file.
type Asked struct {
	ID     ref.ID    `json:"id,omitempty"` // of the report, made by the client, so that nothing is made twice
	Name   string    `json:"name"`         // of the file
	Space  ref.Space `json:"space"`
	Dry    bool      `json:"dry,omitzero"` // only tell what would come of it
	Tables []Choice  `json:"tables,omitempty"`
}

// Choice is what a table is to become, and its columns.
type Choice struct {
	Part    int      `json:"part"`
	As      string   `json:"as"`
	Columns []string `json:"columns,omitempty"`
}

// Shown is what came or would come of a file.
type Shown struct {
	Source string       `json:"source"` // notion, trello or todoist
	Name   string       `json:"name"`
	Tables []ShownTable `json:"tables"`
	Fields []KnownField `json:"fields"` // own fields that a column can go into
	Made   Made         `json:"made"`
	Notes  []string     `json:"notes"` // the first titles
	Tasks  []string     `json:"tasks"`
	Told   []Told       `json:"told"`
	More   int          `json:"more"` // lines that are not told
	Report ref.ID       `json:"report,omitempty"`
	Act    ref.Act      `json:"act,omitempty"`
}

// Told says what could not be kept as it was.
type Told struct {
	Where string `json:"where"`
	Msg   string `json:"msg"`
}

// ShownTable is a table, with what it and its columns become.
type ShownTable struct {
	Part    int           `json:"part"`
	Name    string        `json:"name"`
	As      string        `json:"as"`
	Rows    int           `json:"rows"`
	Columns []ShownColumn `json:"columns"`
}

// ShownColumn is a column, with what it becomes.
type ShownColumn struct {
	Name    string   `json:"name"`
	As      string   `json:"as"`
	Type    own.Type `json:"type"`
	Samples []string `json:"samples"`
}

// Made counts what was or would be made.
type Made struct {
	Notes  int `json:"notes"`
	Tasks  int `json:"tasks"`
	Files  int `json:"files"`
	Tags   int `json:"tags"`
	Fields int `json:"fields"`
}

// Known is what words in a file stand for, as whoever brings it sees it.
type Known struct {
	Members map[string]ref.Member // those who see the space, by textkey.Name
	Fields  []KnownField          // own fields of tasks in the space
	Tags    map[string]bool       // by textkey.Name
	MayMake bool                  // own fields, in the space
}

// KnownField is an own field.
type KnownField struct {
	ID       ref.ID   `json:"id"`
	Name     string   `json:"name"`
	Type     own.Type `json:"type"`
	Choices  []string `json:"-"`
	MayWrite bool     `json:"-"` // add choices to it
}

// Cargo is everything that is to be made in one act.
type Cargo struct {
	Space  ref.Space
	Report Note // its text is written last
	Notes  []Note
	Tables []Table
	Fields []NewField
	Tags   []Tag
	Files  []File
	// Write gives the report when everything is made.
	Write func(made Made, told []Told) string
}

// Note is a note to be made.
type Note struct {
	ID    ref.ID
	Title string
	Body  string
}

// Tag is a tag that is to be there.
type Tag struct {
	Name   string
	Colour int // -1 for any
}

// NewField is an own field to be made, or one to be given more choices.
type NewField struct {
	Of       ref.ID // an existing one; empty for a new one
	Name     string
	Type     own.Type
	Currency string
	Choices  []string // that are missing
}

// Columns of a Table besides those that task.Bring knows.
const (
	ColumnID    = "id"
	ColumnRule  = "rule"
	ColumnAfter = "after_done"
	ColumnNew   = "new:" // and the place of a NewField
	ColumnOwn   = "own:" // and the id of an own field
)

// Table is tasks to be made, in columns as tables of tasks have them.
type Table struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// Title says which row is meant, as a person knows it.
func (t Table) Title(row int) string {
	if row < 0 || row >= len(t.Rows) {
		return t.Name
	}
	return parcel.Short(t.Rows[row][cTitle])
}

// Place writes the place of a NewField as columns have it.
func Place(n int) string { return itoa(n) }

// File is a file to be kept.
type File struct {
	ID    ref.ID
	About ref.Record // zero for a document of the space
	Where string
	Name  string
	Size  int64
	Open  func() (io.ReadCloser, error)
}

// Crew makes what arrives.
type Crew interface {
	// Known looks words up. Errors: access.*, task.not_found when the space is not seen or written in.
	Known(ctx context.Context, a access.Actor, space ref.Space) (Known, error)
	// Unload makes everything in one act, and tells how far it is. Errors: those of notes, tasks, fields, tags and files.
	Unload(ctx context.Context, a access.Actor, c Cargo, far func(done, of int)) (Unloaded, error)
	// ZoneOf is where the one who asks reads times. Errors: member.not_found.
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Unloaded is what came of it.
type Unloaded struct {
	Made Made
	Told []Told
	Act  ref.Act
}

// MaxFile is the most that a file may have, however much the house allows.
const MaxFile = 256 << 20

// Service brings in what was kept elsewhere.
type Service struct {
	crew  Crew
	blobs *blob.Store
	most  int64
	clock clock.Clock
	turns turns
}

// New makes the service; files of at most so many bytes pass through the store.
func New(crew Crew, blobs *blob.Store, most int64, c clock.Clock) *Service {
	return &Service{crew: crew, blobs: blobs, most: min(most, MaxFile), clock: c, turns: newTurns()}
}

// shownTold is how many lines are told on the screen; the report has more.
const shownTold = 500

// tables gives the tables of a parcel as they are shown.
func tables(p *parcel.Parcel) []ShownTable {
	out := []ShownTable{}
	for _, t := range p.Tables {
		one := ShownTable{Part: t.Part, Name: t.Name, As: t.As, Rows: len(t.Rows), Columns: []ShownColumn{}}
		for i, c := range t.Columns {
			one.Columns = append(one.Columns, ShownColumn{Name: c.Name, As: c.As, Type: c.Type, Samples: samples(t.Rows, i)})
		}
		out = append(out, one)
	}
	return out
}

// samples are the first different words in a column.
func samples(rows []parcel.Row, column int) []string {
	out, seen := []string{}, map[string]bool{}
	for _, r := range rows {
		if s := parcel.Short(r.Cell(column)); s != "" && !seen[s] {
			seen[s] = true
			if out = append(out, s); len(out) == 3 {
				break
			}
		}
	}
	return out
}
