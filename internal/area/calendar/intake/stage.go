package intake

import (
	"context"
	"io"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/ref"
)

const (
	stageRows  = 200     // objects of one chunk
	stageBytes = 4 << 20 // of their text
)

// head is what a file says of the calendar itself.
type head struct {
	name       string
	colour     *int
	properties string
	every      time.Duration
	objects    int // that were staged
}

// stager puts a file's objects aside, chunk by chunk, where nobody sees them.
type stager struct {
	s    *Service
	ctx  context.Context //nolint:containedctx // it lives for one call, which a callback interrupts
	org  ref.Org
	in   intake
	st   *State
	rows []staged
	size int
	n    int
	read *counted
}

// stage reads a whole file. Errors: ical.*, import.empty, storage.*.
func (s *Service) stage(ctx context.Context, org ref.Org, in intake, st *State, file io.Reader) (head, error) {
	g := &stager{s: s, ctx: ctx, org: org, in: in, st: st, read: &counted{from: file}}
	found, err := ical.Split(g.read, g.object)
	st.Bytes = g.read.n
	if err == nil {
		err = g.flush()
	}
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return head{}, err
	}
	for _, n := range found.Notes {
		st.note(Note{Line: n.Line, Severity: "note", Msg: object.Plain(n.Msg)})
	}
	h := headOf(&found)
	h.objects = g.n
	return h, nil
}

// counted counts what is read.
type counted struct {
	from io.Reader
	n    int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n += int64(n)
	return n, err
}

// object takes one object of the file.
func (g *stager) object(o *ical.Object) error {
	if err := g.ctx.Err(); err != nil {
		return err
	}
	line := o.Main().Line
	for _, n := range o.Notes {
		g.st.note(Note{Line: n.Line, UID: clipUID(o.UID), Severity: "note", Msg: object.Plain(n.Msg)})
	}
	if len(o.UID) > maxUID {
		g.skip(o, line, "Its UID is longer than 1,000 characters.")
		return nil
	}
	slim(o)
	row := staged{kind: "event", uid: o.UID, line: line}
	switch o.Kind {
	case "VEVENT":
		p, err := object.ProjectObject(o)
		if err != nil {
			g.skip(o, line, errs.Of(err).Msg)
			return nil
		}
		for _, w := range p.Warnings {
			g.st.note(Note{Line: line, UID: clipUID(o.UID), Severity: "note", Msg: w})
		}
		row.text = string(o.Encode())
		p.Hash = object.Hash(row.text)
		if row.projection, err = json.Marshal(p); err != nil {
			return err
		}
		g.count(o, &p)
	case "VTODO":
		row.kind, row.text, row.projection = "task", string(o.Encode()), []byte("{}")
		g.st.Tasks++
	default:
		g.skip(o, line, "A "+o.Kind+" has no place here; only events and tasks are taken.")
		return nil
	}
	row.hash = object.ContentHash(row.text)
	return g.add(row)
}

// maxUID bounds UIDs, which stand in an index.
const maxUID = 1000

func clipUID(uid string) string {
	if len(uid) > 200 {
		return strings.ToValidUTF8(uid[:200], "") + "…"
	}
	return uid
}

func (g *stager) skip(o *ical.Object, line int, why string) {
	g.st.note(Note{Line: line, UID: clipUID(o.UID), Severity: "skipped", Msg: why})
}

func (g *stager) count(o *ical.Object, p *object.Projection) {
	g.st.Events++
	if p.Recurring {
		g.st.Series++
	}
	g.st.Overrides += len(o.Overrides())
}

func (g *stager) add(row staged) error {
	row.n = g.n
	g.n++
	g.rows = append(g.rows, row)
	if g.size += len(row.text); len(g.rows) < stageRows && g.size < stageBytes {
		return nil
	}
	return g.flush()
}

// flush writes a chunk, and how far we are.
func (g *stager) flush() error {
	rows := g.rows
	if len(rows) > 0 {
		err := g.s.db().Housekeep(g.ctx, "import", func(tx *db.Tx) error {
			for _, r := range rows {
				n, err := tx.Exec(qStage, g.org, g.st.ID, r.n, r.kind, r.uid, r.line, r.hash, string(r.projection), r.text)
				if err == nil && n == 0 {
					err = errs.Newf(errs.Internal, "import.twice", "%s %s was given out twice.", r.kind, r.uid)
				}
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	g.rows, g.size = g.rows[:0], 0
	g.st.Bytes = g.read.n
	return g.s.report(g.ctx, g.org, g.in, g.st)
}

// ownProperties of a VCALENDAR stay with each object; the others are the calendar's.
var ownProperties = map[string]bool{"VERSION": true, "PRODID": true, "CALSCALE": true}

// slim takes out of an object what is said about its whole calendar, and makes
// sure that its parts carry the UID it goes by.
func slim(o *ical.Object) {
	for _, c := range o.Calendar.Children {
		if c.Name == o.Kind && c.Text("UID") != o.UID {
			c.Set(ical.TextProperty("UID", o.UID))
		}
	}
	kept := o.Calendar.Props[:0:0]
	for _, p := range o.Calendar.Props {
		if ownProperties[p.Name()] {
			kept = append(kept, p)
		}
	}
	o.Calendar.Props = kept
}

// headOf reads what a file says of the calendar itself. Of several calendars in
// one file the first speaks.
func headOf(f *ical.File) head {
	h := head{name: f.Name()}
	if len(f.Calendars) == 0 {
		return h
	}
	c := f.Calendars[0].Clone()
	h.colour = colourOf(c.Color())
	for _, name := range []string{"REFRESH-INTERVAL", "X-PUBLISHED-TTL"} {
		if d, err := ical.ParseDuration(c.Value(name)); err == nil && h.every == 0 {
			h.every = time.Duration(d.Days)*24*time.Hour + time.Duration(d.Seconds)*time.Second
		}
	}
	for name := range ownProperties {
		c.Remove(name)
	}
	c.Remove("METHOD")
	c.Children = nil
	text := string(c.Encode())
	text = strings.TrimPrefix(text, "BEGIN:VCALENDAR\r\n")
	h.properties = strings.TrimSuffix(text, "END:VCALENDAR\r\n")
	return h
}

// calendarName is what a new calendar is called: what the file says, or its name.
func (h *head) calendarName(file string) string {
	for _, name := range []string{h.name, strings.TrimSuffix(fileName(file), ".ics"), "Imported calendar"} {
		runes := []rune(strings.Join(strings.Fields(name), " "))
		if clean, err := store.CleanName(string(runes[:min(len(runes), store.MaxName)])); err == nil {
			return clean
		}
	}
	return "Imported calendar"
}

// hues are the colours a calendar can have, as degrees around the colour wheel,
// in the order of their numbers; the last colour is grey.
var hues = [...]float64{207, 161, 29, 273, 185, 331, 53}

// cssNames are colour names that calendars carry (RFC 7986 5.9), as hues.
var cssNames = map[string]float64{
	"red": 0, "crimson": 348, "tomato": 9, "orange": 39, "orangered": 16, "gold": 51, "yellow": 60, "green": 120, "lime": 120,
	"olive": 60, "teal": 180, "turquoise": 174, "cyan": 180, "aqua": 180, "blue": 240, "navy": 240, "royalblue": 225,
	"steelblue": 207, "slateblue": 248, "purple": 300, "violet": 300, "indigo": 275, "magenta": 300, "fuchsia": 300,
	"pink": 350, "hotpink": 330, "brown": 0, "chocolate": 25,
}

// colourOf gives the one of our colours that comes closest; nil when there is none.
func colourOf(css string) *int {
	hue, ok := cssNames[css]
	if !ok {
		if hue, ok = hueOf(css); !ok {
			return nil // greys and the unknown: the principal's own
		}
	}
	best, nearest := 0, 360.0
	for i, h := range hues {
		d := math.Abs(h - hue)
		if d = min(d, 360-d); d < nearest {
			best, nearest = i, d
		}
	}
	return &best
}

// hueOf gives the hue of "#rrggbb"; ok is false for greys and what is no colour.
func hueOf(css string) (float64, bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(css, "#"), 16, 32)
	if err != nil || len(css) != 7 || css[0] != '#' {
		return 0, false
	}
	r, g, b := float64(n>>16), float64(n>>8&255), float64(n&255)
	most, least := max(r, g, b), min(r, g, b)
	spread := most - least
	if spread < 16 {
		return 0, false
	}
	switch most {
	case r:
		return math.Mod(60*(g-b)/spread+360, 360), true
	case g:
		return 60*(b-r)/spread + 120, true
	}
	return 60*(r-g)/spread + 240, true
}
