package web

import (
	"crypto/rand"
	"net/http"
	"time"

	"anteroom/internal/core/blob"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outside"
)

// asks adds the pages of forms by which something is asked, and of requests that were made.
func (s *guests) asks(mux *http.ServeMux, l limits) {
	mux.HandleFunc("GET /ask/{secret}", s.limited(l, s.showAsk))
	mux.HandleFunc("POST /ask/{secret}", s.limited(l, s.bringing(newPorch(), s.ask)))
	mux.HandleFunc("GET /asked/{secret}", s.limited(l, s.showAsked))
	mux.HandleFunc("POST /asked/{secret}", s.limited(l, s.form(s.addWord)))
}

type askPage struct {
	Form   outside.AskForm
	Path   string
	Within string // when there is an answer; empty for no promise
	Again  bool   // files came with what is shown again, and were let go
}

// What may come with it.
func (askPage) Most() int        { return maxBrought }
func (askPage) Bytes() int64     { return broughtBytes }
func (askPage) Together() string { return blob.Size(broughtBytes) }

// showAsk asks what somebody wants.
func (s *guests) showAsk(w http.ResponseWriter, r *http.Request) {
	o, err := s.of.AskForm(r.Context(), r.PathValue("secret"), held(r))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p := guestPage(o.Title, o.Organisation)
	p.Values["key"], p.Values["zone"] = rand.Text(), o.Zone
	p.Values["name"], p.Values["email"] = o.Name, o.Email
	s.showAskForm(w, r, http.StatusOK, p, o, false)
}

func (s *guests) showAskForm(w http.ResponseWriter, r *http.Request, code int, p *page, o outside.AskForm, again bool) {
	within := ""
	if o.Promise > 0 {
		within = workingWords(o.Promise)
	}
	p.Data = askPage{Form: o, Path: "/ask/" + r.PathValue("secret"), Within: within, Again: again}
	p.Sends = true
	s.show(w, "ask", code, p)
}

// workingWords says a length of working time.
func workingWords(minutes int) string {
	const day = 8 * 60
	switch {
	case minutes == day:
		return "a working day"
	case minutes%day == 0:
		return withinWords(minutes/day*24*60) + " of work"
	case minutes == 60:
		return "a working hour"
	case minutes%60 == 0:
		return withinWords(minutes) + " of working time"
	}
	return withinWords(minutes) + " of working time"
}

var askFields = []string{"key", "name", "email", "title", "body", "why", "outcome", "others", "due", "due_time", "zone"}

func (s *guests) ask(w http.ResponseWriter, r *http.Request, came *brought) {
	secret := r.PathValue("secret")
	o, err := s.of.AskForm(r.Context(), secret, held(r))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	z, _ := visitorZone(r, o.Zone)
	in := outside.Ask{Key: r.PostFormValue("key"), Name: r.PostFormValue("name"), Email: r.PostFormValue("email"), Title: r.PostFormValue("title"), Body: r.PostFormValue("body"),
		Why: r.PostFormValue("why"), Outcome: r.PostFormValue("outcome"), Others: r.PostFormValue("others"), Due: r.PostFormValue("due"), DueTime: r.PostFormValue("due_time"), Zone: z.Name()}
	in.Files = came.files
	if err = came.refused; err == nil {
		err = s.of.Ask(r.Context(), secret, held(r), in)
	}
	switch {
	case err == nil:
		redirect(w, r, "/asked/"+in.Key+"?sent=1")
	case len(errs.Of(err).Fields) > 0:
		p := guestPage(o.Title, o.Organisation).typed(r, askFields...)
		s.showAskForm(w, r, p.refuse(err), p, o, came.n > 0)
	default:
		s.outsideProblem(w, r, err)
	}
}

type askedPage struct {
	Asked       outside.Asked
	Path        string
	State, Hint string
	Promised    string
	Due         string
	At          string
	Words       []askedWord
	Sent, Added bool
}

type askedWord struct {
	Ours bool
	When string
	Text string
}

func (s *guests) showAsked(w http.ResponseWriter, r *http.Request) {
	o, err := s.of.Asked(r.Context(), r.PathValue("secret"))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	s.askedPage(w, r, http.StatusOK, guestPage(o.Title, o.Organisation), o)
}

func (s *guests) askedPage(w http.ResponseWriter, r *http.Request, code int, p *page, o outside.Asked) {
	z, _ := visitorZone(r, o.Zone)
	on := func(t clock.Micros) string {
		return z.ToWall(t).Time().Format("Monday 2 January, 15:04") + " " + z.Name()
	}
	d := askedPage{Asked: o, Path: "/asked/" + r.PathValue("secret"), At: on(o.At), Sent: r.FormValue("sent") != "", Added: r.FormValue("added") != ""}
	d.State, d.Hint = askedWords(o)
	if o.Promised != 0 {
		d.Promised = on(o.Promised)
	}
	if o.Due != "" {
		d.Due = clock.Date(o.Due).In(time.UTC).Format("Monday 2 January 2006")
		if o.DueTime != "" {
			d.Due += ", " + o.DueTime + " (" + o.Zone + ")"
		}
	}
	for _, one := range o.Words {
		d.Words = append(d.Words, askedWord{one.Ours, on(one.At), one.Text})
	}
	p.Data = d
	s.show(w, "asked", code, p)
}

// askedWords is how a request stands, for whoever made it.
func askedWords(o outside.Asked) (state, hint string) {
	switch o.State {
	case "accepted":
		return "Taken on", "Somebody is working on it."
	case "delegated":
		return "Taken on", "Somebody is looking after it for you."
	case "written":
		return "Please write it down", "Half a page is asked for before this is decided. You can write it below."
	case "later":
		return "Put off", "It will be looked at again on " + o.Until.In(time.UTC).Format("Monday 2 January 2006") + "."
	case "declined":
		return "Not this time", ""
	case "done":
		return "Done", ""
	}
	return "Arrived", "Nobody has answered yet."
}

func (s *guests) addWord(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	err := s.of.AddWord(r.Context(), secret, r.PostFormValue("text"))
	switch {
	case err == nil:
		redirect(w, r, "/asked/"+secret+"?added=1")
	case errs.KindOf(err) == errs.Invalid:
		o, failed := s.of.Asked(r.Context(), secret)
		if failed != nil {
			s.outsideProblem(w, r, failed)
			return
		}
		p := guestPage(o.Title, o.Organisation).typed(r, "text")
		s.askedPage(w, r, p.refuse(err), p, o)
	default:
		s.problemAnd(w, r, err, "/asked/"+secret)
	}
}
