package program

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"testing"
	"time"
)

// holder is somebody who has access to a principal that is going to end.
type holder struct {
	h       *House
	who     SignIn
	token   string // or
	cookie  string
	space   string
	task    string
	calends string // a calendar
	key     string // of a request that was answered
	body    string // of that request
}

func (o *holder) ask(method, path, body string, headers ...string) (int, string) {
	o.h.t.Helper()
	if o.token != "" {
		headers = append(headers, "Authorization", "Bearer "+o.token)
	}
	if body != "" {
		headers = append([]string{"Content-Type", "application/json"}, headers...)
	}
	got, text := o.h.browse(method, "/api/v1"+path, o.cookie, body, append(headers, "Sec-Fetch-Site", "same-origin")...)
	return got.StatusCode, text
}

// surfaces are the ways in which somebody gets at Anna's things; each tells whether it is shut.
var surfaces = map[string]func(o *holder) error{
	"a task":     func(o *holder) error { return o.refused("GET", "/tasks/"+o.task) },
	"an export":  func(o *holder) error { return o.refused("GET", "/principals/"+o.space+"/export") },
	"a calendar": func(o *holder) error { return o.refused("GET", "/calendars/"+o.calends+"/export") },
	"the agenda": func(o *holder) error {
		return o.refused("GET", "/today/agenda?date=2026-12-01&zone=UTC&principal="+o.space)
	},
	"the history": func(o *holder) error { return o.refused("GET", "/history/task/"+o.task) },
	"a change":    func(o *holder) error { return o.refused("POST", "/tasks/"+o.task+"/done") },
	"the list":    func(o *holder) error { return o.silent("/tasks?spaces=" + o.space) },
	"the search":  func(o *holder) error { return o.silent("/search?q=ends") },
	"the day":     func(o *holder) error { return o.silent("/today?date=2026-12-01&zone=UTC") },
	"the trash":   func(o *holder) error { return o.silent("/trash") },
	"principals":  func(o *holder) error { return o.silent("/principals") },
	"the answer given before": func(o *holder) error {
		status, text := o.ask("POST", "/tasks", o.body, "Idempotency-Key", o.key)
		if status < 400 {
			return fmt.Errorf("%d %.200s", status, text)
		}
		return nil
	},
}

func (o *holder) refused(method, path string) error {
	if status, text := o.ask(method, path, ""); status != 404 && status != 401 {
		return fmt.Errorf("%d %.200s", status, text)
	}
	return nil
}

// silent accepts a list in which nothing of the space stands.
func (o *holder) silent(path string) error {
	status, text := o.ask("GET", path, "")
	if status >= 500 || strings.Contains(text, o.space) || strings.Contains(text, "It ends") {
		return fmt.Errorf("%d %.200s", status, text)
	}
	return nil
}

// endings are the ways in which access ends.
var endings = map[string]struct {
	session bool
	end     func(t *testing.T, h *House, o *holder, lead, me, partnership string)
}{
	"the partnership is ended": {false, func(t *testing.T, h *House, _ *holder, lead, _, partnership string) {
		ask(h, "POST", "/partnerships/"+partnership+"/end", lead, map[string]any{"rev": 1})
	}},
	"the partnership is ended, by session": {true, func(t *testing.T, h *House, _ *holder, lead, _, partnership string) {
		ask(h, "POST", "/partnerships/"+partnership+"/end", lead, map[string]any{"rev": 1})
	}},
	"the member is disabled": {false, func(t *testing.T, h *House, _ *holder, lead, me, _ string) {
		ask(h, "PATCH", "/members/"+me, lead, map[string]any{"rev": 1, "disabled": true})
	}},
	"the member is disabled at the command line": {true, func(t *testing.T, h *House, o *holder, _, _, _ string) {
		h.Run("member", "disable", "--email", o.who.Email)
	}},
	"the session is ended": {true, func(t *testing.T, h *House, o *holder, _, _, _ string) {
		got, text := h.browse("POST", "/sign-out", o.cookie, "", "Content-Type", asForm, "Sec-Fetch-Site", "same-origin")
		if got.StatusCode != http.StatusSeeOther {
			t.Fatalf("%d %.200s", got.StatusCode, text)
		}
	}},
	"the session is ended from another": {true, func(t *testing.T, h *House, o *holder, _, _, _ string) {
		other, _ := h.signIn(o.who)
		got, text := h.browse("POST", "/api/v1/me/devices/end-others", other, "", "Sec-Fetch-Site", "same-origin")
		if got.StatusCode != http.StatusNoContent {
			t.Fatalf("%d %.200s", got.StatusCode, text)
		}
	}},
	"the token is revoked": {false, func(t *testing.T, h *House, o *holder, _, _, _ string) {
		for _, one := range items(h, "/me/tokens", o.token) {
			_ = one
			ask(h, "DELETE", "/me/tokens/"+one["id"].(string), o.token, nil)
			break // it was the newest, so this one
		}
	}},
}

// TestWhatEndsStopsWithinASecond ends access in every way there is and looks at every
// way of using it, streams, downloads and uploads that are under way too.
func TestWhatEndsStopsWithinASecond(t *testing.T) {
	h := Demo(t)
	lead := h.Token(h.Member("lead").Email)
	n := 0
	for name, way := range endings {
		n++
		newcomer := SignIn{Email: fmt.Sprintf("newcomer%d@northlight.example", n), Password: "seven grey herons wade"}
		t.Run(strings.ReplaceAll(name, " ", "-"), func(t *testing.T) {
			me := h.invite(lead, newcomer)
			space := create(h, lead, "principals", map[string]any{"name": "Ending " + newcomer.Email, "zone": "Europe/London"}, "principal")
			partnership := create(h, lead, "partnerships", map[string]any{"principal": space, "member": me, "role": "assistant", "sees_private": true}, "partnership")
			o := &holder{h: h, who: newcomer, space: space}
			if way.session {
				o.cookie, _ = h.signIn(newcomer)
			} else {
				o.token = h.Token(newcomer.Email)
			}
			o.furnish(t)
			for what, shut := range surfaces {
				if what != "a change" && shut(o) == nil {
					t.Errorf("%s is shut before anything ended", what)
				}
			}
			stream := o.listen()
			stream.await("the greeting", patience, named("hello"))
			download := o.download(t)
			upload := o.upload(t)

			way.end(t, h, o, lead, me, partnership)
			over := time.Now().Add(aSecond)
			o.shut(t, over)
			stream.ends(t, over)
			<-time.After(time.Until(over))
			if n, err := io.Copy(io.Discard, download.Body); err == nil {
				t.Errorf("the download went on to its end, %d more bytes", n)
			}
			if status := <-upload; status != 0 && status < 400 {
				t.Errorf("the upload was taken with %d", status)
			}
		})
	}
}

// invite makes a member of somebody, by the link that the command line prints, and gives their id.
func (h *House) invite(lead string, who SignIn) (id string) {
	h.t.Helper()
	link := strings.TrimSpace(h.Run("member", "add", "--email", who.Email, "--name", "New Comer"))
	_, secret, _ := strings.Cut(link, "/invitation/")
	form := url.Values{"name": {"New Comer"}, "password": {who.Password}, "zone": {"Europe/London"}}.Encode()
	if got, text := h.browse("POST", "/invitation/"+secret, "", form, "Content-Type", asForm, "Sec-Fetch-Site", "same-origin"); got.StatusCode != http.StatusSeeOther {
		h.t.Fatalf("accepting %s is %d: %.300s", link, got.StatusCode, text)
	}
	for _, m := range items(h, "/members", lead) {
		if m["email"] == who.Email {
			return m["id"].(string)
		}
	}
	h.t.Fatalf("%s is no member", who.Email)
	return ""
}

// furnish makes what is going to be asked for.
func (o *holder) furnish(t *testing.T) {
	t.Helper()
	made := func(path string, body map[string]any, kind string) string {
		b, _ := json.Marshal(body)
		status, text := o.ask("POST", path, string(b))
		var got map[string]json.RawMessage
		var record struct {
			ID string `json:"id"`
		}
		if err := errors.Join(json.Unmarshal([]byte(text), &got), json.Unmarshal(got[kind], &record)); err != nil || status >= 300 {
			t.Fatalf("%s is %d: %.300s", path, status, text)
		}
		return record.ID
	}
	o.task = made("/tasks", map[string]any{"space": o.space, "title": "It ends", "due": "2026-12-01", "zone": "UTC"}, "task")
	thrown := made("/tasks", map[string]any{"space": o.space, "title": "It ends in the trash"}, "task")
	if status, text := o.ask("DELETE", "/tasks/"+thrown, ""); status != 200 {
		t.Fatalf("%d %s", status, text)
	}
	var file strings.Builder
	file.WriteString(opening)
	for i := range 120 { // more than fits on the way to somebody who reads slowly
		file.WriteString(meeting(fmt.Sprint(i), "DESCRIPTION:"+strings.Repeat("long words ", 5000)))
	}
	file.WriteString("END:VCALENDAR\r\n")
	status, text := o.ask("POST", "/imports?name=It%20ends&space="+o.space, file.String(), "Content-Type", "text/calendar")
	var got struct {
		Import struct {
			Calendar string `json:"calendar"`
		} `json:"import"`
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil || status != 200 {
		t.Fatalf("%d %.300s", status, text)
	}
	o.calends = got.Import.Calendar
	o.key = newID()
	b, _ := json.Marshal(map[string]any{"space": o.space, "title": "It ends, once"})
	o.body = string(b)
	if status, text := o.ask("POST", "/tasks", o.body, "Idempotency-Key", o.key); status != 200 {
		t.Fatalf("%d %s", status, text)
	}
}

// shut waits until every surface is shut, at the latest at an instant.
func (o *holder) shut(t *testing.T, at time.Time) {
	t.Helper()
	for what, shut := range surfaces {
		for {
			err := shut(o)
			if err == nil {
				break
			}
			if time.Now().After(at) {
				t.Errorf("%s is still open: %v", what, err)
				break
			}
		}
	}
}

func (o *holder) listen() *listener {
	o.h.t.Helper()
	if o.token != "" {
		return o.h.listen(o.token, -1)
	}
	return o.h.listen("", -1, "Cookie", o.cookie, "Sec-Fetch-Site", "same-origin")
}

// ends waits for the end of a stream.
func (l *listener) ends(t *testing.T, at time.Time) {
	t.Helper()
	over := time.After(time.Until(at) + 200*time.Millisecond) // what was sent has to arrive
	for {
		select {
		case n, more := <-l.heard:
			if !more {
				return
			}
			if n.name == "change" && n.at.After(at) {
				t.Errorf("the stream told of %+v", n)
			}
		case <-over:
			t.Error("the stream goes on")
			return
		}
	}
}

func (o *holder) request(method, path string, body io.Reader) *http.Request {
	o.h.t.Helper()
	r, err := http.NewRequestWithContext(o.h.t.Context(), method, o.h.URL+"/api/v1"+path, body)
	if err != nil {
		o.h.t.Fatal(err)
	}
	if o.token != "" {
		r.Header.Set("Authorization", "Bearer "+o.token)
	} else {
		r.Header.Set("Cookie", o.cookie)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	return r
}

// slow is a client with little room for what it has not read yet.
var slow = &http.Client{Transport: &http.Transport{DialContext: (&net.Dialer{Control: func(_, _ string, c syscall.RawConn) error {
	return c.Control(func(fd uintptr) { _ = syscall.SetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_RCVBUF, 32<<10) })
}}).DialContext}}

// download begins an export that is larger than what fits on the way, and stops reading.
func (o *holder) download(t *testing.T) *http.Response {
	t.Helper()
	got, err := slow.Do(o.request("GET", "/calendars/"+o.calends+"/export", nil))
	if err != nil || got.StatusCode != 200 {
		t.Fatalf("%v %v", got, err)
	}
	t.Cleanup(func() { _ = got.Body.Close() })
	if _, err := bufio.NewReaderSize(got.Body, 16).Peek(16); err != nil {
		t.Fatal(err)
	}
	return got
}

// upload begins an import and sends the rest of it a second later.
func (o *holder) upload(t *testing.T) <-chan int {
	t.Helper()
	read, write := io.Pipe()
	r := o.request("POST", "/imports?name=Uploaded&space="+url.QueryEscape(o.space), read)
	r.Header.Set("Content-Type", "text/calendar")
	status := make(chan int, 1)
	go func() {
		got, err := http.DefaultClient.Do(r)
		if err != nil {
			status <- 0
			return
		}
		defer got.Body.Close()
		status <- got.StatusCode
	}()
	if _, err := io.WriteString(write, opening+meeting("uploaded")); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(aSecond, func() {
		_, _ = io.WriteString(write, "END:VCALENDAR\r\n")
		_ = write.Close()
	})
	return status
}
