package web

import (
	"crypto/rand"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/onwall"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/zone"
)

// proposals is for how many other times there is room.
const proposals = 3

// polls adds the pages of polls. A link that many have takes fewer answers at once.
func (s *guests) polls(mux *http.ServeMux, l limits) {
	l.link = newLimiter(120, time.Second)
	mux.HandleFunc("GET /poll/{secret}", s.limited(l, s.showPoll))
	mux.HandleFunc("GET /poll/{secret}/meeting.ics", s.limited(l, s.pollFile))
	mux.HandleFunc("POST /poll/{secret}", s.limited(l, s.form(s.vote)))
	mux.HandleFunc("POST /poll/{secret}/withdraw", s.limited(l, s.form(s.withdraw)))
}

// ballot is one of the times on the page.
type ballot struct {
	outside.PollOption
	When   moment
	Name   string // of the field
	Chosen string
}

type pollPage struct {
	Poll      outside.Poll
	With      string
	Length    string
	Pick      *choosing
	Path      string
	Takes     bool // answers are taken
	Until     moment
	Ballots   []ballot
	Others    []string // the fields for other times
	When      moment   // once one is confirmed
	Answered  string
	Sent      bool
	Withdrawn bool
	File      string
}

func (s *guests) pollPage(r *http.Request, o outside.Poll) (*page, *pollPage) {
	path := "/poll/" + r.PathValue("secret")
	v := newChoosing(path, r, o.Zone)
	v.Said = v.Said || o.ZoneKnown
	d := &pollPage{
		Poll: o, With: with(o.Hosts, false), Length: lengthWords(o.Minutes), Pick: v, Path: path, Takes: o.State == "open",
		Until: v.span(o.Deadline, o.Deadline), Sent: r.FormValue("sent") != "", Withdrawn: r.FormValue("withdrawn") != "",
		File: path + "/meeting.ics?" + url.Values{"zone": {v.Zone}}.Encode(),
	}
	d.Until.Time = v.wall(o.Deadline).Format("15:04")
	p := guestPage(o.Title, o.Organisation)
	p.Wide, p.Data = true, d
	for _, one := range o.Options {
		d.Ballots = append(d.Ballots, ballot{one, v.span(one.Start, one.End), "v-" + one.ID, one.Vote})
	}
	for i := range proposals {
		name := fmt.Sprintf("propose%d", i)
		d.Others = append(d.Others, name)
		if i < len(o.Proposals) {
			p.Values[name] = v.wall(o.Proposals[i]).Format(onwall.Layout)
		}
	}
	p.Values["note"] = o.Note
	if o.Chosen != 0 {
		d.When = v.span(o.Chosen, o.Until)
	}
	if o.Answered != 0 {
		d.Answered = v.wall(o.Answered).Format("Monday 2 January, 15:04")
	}
	return p, d
}

func (s *guests) showPoll(w http.ResponseWriter, r *http.Request) {
	o, err := s.of.Poll(r.Context(), r.PathValue("secret"))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p, _ := s.pollPage(r, o)
	if o.Open {
		p.Values["key"] = rand.Text()
	}
	s.show(w, "poll", http.StatusOK, p)
}

func (s *guests) vote(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	o, err := s.of.Poll(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p, d := s.pollPage(r, o)
	d.Sent, d.Withdrawn = false, false
	fields := append([]string{"key", "name", "email", "note"}, d.Others...)
	p.typed(r, fields...)
	in := outside.Vote{
		Key: r.PostFormValue("key"), Name: r.PostFormValue("name"), Email: r.PostFormValue("email"), Zone: d.Pick.Zone, Note: r.PostFormValue("note"), Votes: map[string]string{},
	}
	for i := range d.Ballots {
		b := &d.Ballots[i]
		b.Chosen = r.PostFormValue(b.Name)
		in.Votes[b.ID] = b.Chosen
	}
	bad := errs.New(errs.Invalid, "poll_voter.invalid", "Some of this can’t be read. See below.")
	for _, name := range d.Others {
		at, err := proposed(r.PostFormValue(name), d.Pick.z)
		if err != "" {
			bad = bad.With("body."+name, err)
		}
		in.Proposals = append(in.Proposals, at)
	}
	err = nil
	if len(bad.Fields) > 0 {
		err = bad
	} else {
		err = s.of.Vote(r.Context(), secret, in)
	}
	switch {
	case err == nil:
		page := secret
		if o.Open {
			page = in.Key
		}
		redirect(w, r, "/poll/"+page+"?"+url.Values{"zone": {d.Pick.Zone}, "sent": {"1"}}.Encode())
	case errs.KindOf(err) == errs.Invalid && len(errs.Of(err).Fields) > 0:
		s.show(w, "poll", p.refuse(err), p)
	default:
		s.problemAnd(w, r, err, d.Path)
	}
}

// proposed reads a day and a time on the visitor's wall; 0 for none.
func proposed(text string, z *zone.Zone) (at clock.Micros, wrong string) {
	if text == "" {
		return 0, ""
	}
	t, err := time.Parse(onwall.Layout, text[:min(len(text), len(onwall.Layout))])
	if err != nil || t.Year() < 2000 || t.Year() > 2200 {
		return 0, "Choose a day and a time."
	}
	at, kind := z.ToInstant(zone.WallOf(t))
	if kind == zone.Gap {
		return 0, "The clocks skip this time on that day. Choose another."
	}
	return at, ""
}

func (s *guests) withdraw(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	if err := s.of.Withdraw(r.Context(), secret); err != nil {
		s.problemAnd(w, r, err, "/poll/"+secret)
		return
	}
	redirect(w, r, "/poll/"+secret+"?"+url.Values{"zone": {r.PostFormValue("zone")}, "withdrawn": {"1"}}.Encode())
}

func (s *guests) pollFile(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	o, err := s.of.Poll(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	z, _ := visitorZone(r, o.Zone)
	text, err := s.of.PollFile(r.Context(), secret, z.Name(), s.address(r)+"/poll/"+secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/calendar; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="meeting.ics"`)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Length", strconv.Itoa(len(text)))
	_, _ = w.Write([]byte(text))
}
