package object

import (
	"slices"
	"strings"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/zone"
)

// TimeBlock is time that belongs to an event: it moves, shrinks and vanishes with it.
type TimeBlock struct {
	Kind    string `json:"kind" enum:"travel_before,travel_after,buffer_before,buffer_after,preparation,follow_up"`
	Minutes int    `json:"minutes" minimum:"1" maximum:"720"`
}

// MaxBlockMinutes is how long a block may be.
const MaxBlockMinutes = 720

// around lists the kinds from the event outwards, before it and after it.
var around = map[bool][]string{
	true:  {"buffer_before", "travel_before", "preparation"},
	false: {"buffer_after", "travel_after", "follow_up"},
}

var blockTitles = map[string]string{
	"travel_before": "Travel to", "travel_after": "Travel after", "buffer_before": "Buffer before", "buffer_after": "Buffer after", "preparation": "Preparation for", "follow_up": "Follow-up of",
}

// CheckBlocks refuses what can't be blocks. Errors: event.block.
func CheckBlocks(blocks []TimeBlock) error {
	seen := map[string]bool{}
	for _, b := range blocks {
		if blockTitles[b.Kind] == "" || seen[b.Kind] || b.Minutes < 1 || b.Minutes > MaxBlockMinutes {
			return errs.New(errs.Invalid, "event.block", "A meeting has each kind of block once, from a minute to twelve hours long.").With("body.blocks", "Each kind once, 1 to 720 minutes.")
		}
		seen[b.Kind] = true
	}
	return nil
}

// propBlock tells other programs what a block is.
const propBlock = "X-ANTEROOM-BLOCK"

// BlockText writes one of an event's blocks as an object of its own: as often as the
// event, with its exceptions, beside each occurrence. It is the same for the same text
// of the event. It is "" for an all-day event, which has nothing beside it.
// Errors: event.block_rule.
func BlockText(parent string, around *Around, kind, uid string) (string, error) {
	o, err := ical.ParseObject([]byte(parent))
	if err != nil {
		return "", err
	}
	parentUID := o.UID
	own, err := apart(o, around.Own)
	if err != nil {
		return "", err
	}
	stamps := stampsOf(o)
	if whole, err := withoutDays(o); err != nil || whole {
		return "", err
	}
	if none, err := onlyWith(o, around.Blocks, own, kind); err != nil || none {
		return "", err
	}
	master := o.Master()
	parts := []*ical.Component{}
	if master != nil {
		parts = append(parts, master)
	}
	parts = append(parts, following(o, master)...)
	to := map[*ical.Component]times{}
	for _, c := range parts {
		t, err := timesOf(o, c)
		if err != nil {
			return "", err
		}
		blocks, is := own[c]
		if !is {
			blocks = around.Blocks
		}
		to[c] = beside(t, blocks, kind)
	}
	if master != nil {
		if err := o.MoveSeries(to[master].start, to[master].end, 0); err != nil {
			return "", errs.New(errs.Conflict, "event.block_rule", "This block would begin on another day than its meeting, and the series repeats by a rule that can't follow. Make the block shorter, or add it to single meetings.").Because(err)
		}
	}
	for _, c := range parts {
		c.SetTimes(to[c].start, to[c].end)
		dress(c, stamps[c], kind, uid, parentUID)
	}
	o.UID = uid
	o.Fit()
	return string(o.Encode()), nil
}

// apart gives the occurrences that have blocks of their own, each as a component.
func apart(o *ical.Object, own []Own) (map[*ical.Component][]TimeBlock, error) {
	all := map[*ical.Component][]TimeBlock{}
	for _, w := range own {
		if w.Blocks == nil {
			continue
		}
		c, err := override(o, w.At)
		if err != nil {
			return nil, err
		}
		all[c] = *w.Blocks
	}
	return all, nil
}

// onlyWith leaves those occurrences in an object that have a kind of block; none says that
// there is no such occurrence.
func onlyWith(o *ical.Object, series []TimeBlock, own map[*ical.Component][]TimeBlock, kind string) (none bool, err error) {
	wants := func(blocks []TimeBlock) bool {
		return slices.ContainsFunc(blocks, func(b TimeBlock) bool { return b.Kind == kind })
	}
	if !wants(series) {
		left := false
		o.Calendar.Children = slices.DeleteFunc(o.Calendar.Children, func(c *ical.Component) bool {
			if c.Name != o.Kind {
				return false
			}
			blocks, is := own[c]
			keep := is && wants(blocks)
			left = left || keep
			return !keep
		})
		return !left, nil
	}
	for _, c := range following(o, o.Master()) {
		blocks, is := own[c]
		if !is || wants(blocks) {
			continue
		}
		key, ok := keyOf(o, ical.Compile(o), c)
		if !ok {
			continue
		}
		if err := o.DeleteInstance(key, 0); err != nil {
			if errs.Of(err).Code == "ical.last_instance" {
				return true, nil
			}
			return false, err
		}
	}
	return false, nil
}

// stampsOf keeps when each part was written.
func stampsOf(o *ical.Object) map[*ical.Component]*ical.Property {
	stamps := map[*ical.Component]*ical.Property{}
	for _, c := range append(o.Overrides(), o.Main()) {
		if p := c.Get("DTSTAMP"); p != nil {
			own := *p
			stamps[c] = &own
		}
	}
	return stamps
}

// withoutDays takes the occurrences that last whole days out of an object: nothing is
// beside them. whole says that there is no other.
func withoutDays(o *ical.Object) (whole bool, err error) {
	for _, c := range append([]*ical.Component{o.Main()}, o.Overrides()...) {
		t, err := timesOf(o, c)
		if err != nil {
			return false, err
		}
		if t.start.Form != ical.DateForm {
			continue
		}
		if c == o.Main() {
			return true, nil
		}
		key, ok := keyOf(o, ical.Compile(o), c)
		if !ok {
			continue
		}
		if err := o.DeleteInstance(key, 0); err != nil {
			if errs.Of(err).Code == "ical.last_instance" {
				return true, nil
			}
			return false, err
		}
	}
	return false, nil
}

// beside gives where a block is beside an occurrence.
func beside(t times, blocks []TimeBlock, kind string) times {
	before := slices.Contains(around[true], kind)
	var gap, length clock.Micros
	for _, k := range around[before] {
		at := slices.IndexFunc(blocks, func(b TimeBlock) bool { return b.Kind == k })
		if at < 0 {
			continue
		}
		minutes := clock.Micros(blocks[at].Minutes) * clock.Micros(zone.Minute)
		if k == kind {
			length = minutes
			break
		}
		gap += minutes
	}
	if t.end.IsZero() {
		t.end = t.start
	}
	from := t.end
	by := gap
	if before {
		from, by = t.start, -gap-length
	}
	return times{later(from, by), later(from, by+length)}
}

// later is a time some real time after another, on the same clock.
func later(d ical.DateTime, by clock.Micros) ical.DateTime {
	if d.Zone != nil {
		d.Wall = d.Zone.ToWall(d.At(nil) + by)
	} else {
		d.Wall += zone.Wall(by)
	}
	return d
}

// dress leaves of a component only when it is, and says what it is now.
func dress(c *ical.Component, stamp *ical.Property, kind, uid, parentUID string) {
	title := blockTitles[kind] + " “" + strings.TrimSpace(c.Text("SUMMARY")) + "”"
	class, cancelled := c.Value("CLASS"), strings.EqualFold(c.Value("STATUS"), "CANCELLED")
	c.Props = slices.DeleteFunc(c.Props, func(p ical.Property) bool { return !timing[p.Name()] || p.Name() == "SEQUENCE" || p.Name() == "TRANSP" })
	c.Children = nil
	if stamp != nil {
		c.Set(*stamp)
	}
	c.Set(ical.TextProperty("UID", uid))
	c.Set(ical.TextProperty("SUMMARY", title))
	if class != "" {
		c.Set(ical.NewProperty("CLASS", class))
	}
	if cancelled {
		c.Set(ical.NewProperty("STATUS", "CANCELLED"))
	}
	c.Set(ical.TextProperty("RELATED-TO", parentUID, ical.P("RELTYPE", "PARENT")))
	c.Set(ical.TextProperty(propBlock, kind))
}
