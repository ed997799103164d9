package op_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
)

// whose is a text of its own type, as ids are.
type whose string

type paging struct {
	Limit int `query:"limit" minimum:"1" maximum:"9" default:"5"`
}

// everything has a field of each kind that an operation can take.
type everything struct {
	paging
	ID    whose   `path:"id" maxLength:"3"`
	Day   string  `query:"day" required:"true" format:"date"`
	Open  bool    `query:"open"`
	Small int8    `query:"small"`
	Of    []whose `query:"of,explode" maxItems:"2"`
	Ranks []int   `query:"ranks,explode"`
	Body  *struct {
		Count int64 `json:"count" maximum:"3"`
	}
}

func (e everything) String() string {
	count := int64(-1)
	if e.Body != nil {
		count = e.Body.Count
	}
	return fmt.Sprintf("%d %s %s %t %d %s %d %d", e.Limit, e.ID, e.Day, e.Open, e.Small, e.Of, e.Ranks, count)
}

// serve binds one operation, for somebody who is signed in; failed hears of what it answers with an error.
func serve[I, O any](t *testing.T, method string, failed func(error), handle func(context.Context, access.Actor, *I) (*O, error)) http.Handler {
	t.Helper()
	mux := http.NewServeMux()
	fail := func(err error) error { failed(err); return err }
	o := op.New(op.Spec{Name: "note.try", Summary: "x", Method: method, Path: "/notes/{id}", Action: access.On("note", access.Read), Example: "", MaxBody: 30}, handle)
	if err := o.Bind(humago.New(mux, huma.DefaultConfig("test", "1")), fail); err != nil {
		t.Fatal(err)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mux.ServeHTTP(w, r.WithContext(access.WithActor(r.Context(), access.Actor{})))
	})
}

func TestWhatARequestBrings(t *testing.T) {
	var got string
	h := serve(t, "POST", func(err error) { t.Error(err) }, func(_ context.Context, _ access.Actor, in *everything) (*struct{}, error) {
		got = in.String()
		return nil, nil
	})
	for _, c := range []struct {
		url, body, want string // of what was read, or "status where" of a refusal
	}{
		{"/notes/a?day=2026-03-29", "", "5 a 2026-03-29 false 0 [] [] -1"},
		{"/notes/a?day=2026-03-29&limit=9&open=true&small=-128", `{"count":3}`, "9 a 2026-03-29 true -128 [] [] 3"},
		{"/notes/a%2Fb?day=2026-03-29&of=x&of=y,z&ranks=1&ranks=-2", "", "5 a/b 2026-03-29 false 0 [x y,z] [1 -2] -1"},
		{"/notes/a?day=2026-03-29&open", "", "5 a 2026-03-29 true 0 [] [] -1"},
		{"/notes/a", "", "422 query.day"},
		{"/notes/a?day=", "", "422 query.day"},
		{"/notes/a?day=29.3.", "", "422 query.day"},
		{"/notes/long?day=2026-03-29", "", "422 path.id"},
		{"/notes/a?day=2026-03-29&limit=0", "", "422 query.limit"},
		{"/notes/a?day=2026-03-29&limit=1.5", "", "422 query.limit"},
		{"/notes/a?day=2026-03-29&small=128", "", "422 query.small"},
		{"/notes/a?day=2026-03-29&open=perhaps", "", "422 query.open"},
		{"/notes/a?day=2026-03-29&of=x&of=y&of=z", "", "422 query.of"},
		{"/notes/a?day=2026-03-29&ranks=1&ranks=x", "", "422 query.ranks"},
		{"/notes/a?day=2026-03-29&id=b", "", "422 query.id"},
		{"/notes/a?day=2026-03-29", `{"count":4}`, "422 body.count"},
		{"/notes/a?day=2026-03-29", `{"count":`, "400 body"},
		{"/notes/a?day=29.3.", `{"count":4}`, "422 query.day body.count"},
	} {
		got = ""
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("POST", c.url, strings.NewReader(c.body)))
		if w.Code != http.StatusOK {
			got = fmt.Sprint(w.Code)
			for _, part := range strings.Split(w.Body.String(), `"location":"`)[1:] {
				where, _, _ := strings.Cut(part, `"`)
				got += " " + where
			}
		}
		if got != c.want {
			t.Errorf("%s %s: %s, want %s: %s", c.url, c.body, got, c.want, w.Body)
		}
	}
}

func TestABodyIsReadWholeOrNotAtAll(t *testing.T) {
	var failed error
	h := serve(t, "POST", func(err error) { failed = err }, func(context.Context, access.Actor, *struct {
		Body struct {
			Text string `json:"text"`
		}
	}) (*struct{}, error) {
		return nil, nil
	})
	const most = `{"text":"123456789012345678"}` + " "
	var over *http.MaxBytesError
	for name, c := range map[string]struct {
		body   io.Reader
		status int
		fails  func(error) bool
	}{
		"none":        {strings.NewReader(""), 400, nil},
		"the largest": {strings.NewReader(most), 200, nil},
		"too large":   {strings.NewReader(most + " "), 500, func(err error) bool { return errors.As(err, &over) && over.Limit == 30 }},
		"broken off":  {io.MultiReader(strings.NewReader(most), iotest.ErrReader(io.ErrUnexpectedEOF)), 500, func(err error) bool { return errs.Of(err).Code == "body.unreadable" }},
		"too slow":    {iotest.ErrReader(os.ErrDeadlineExceeded), 408, nil},
	} {
		failed = nil
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("POST", "/notes/a", c.body))
		if w.Code != c.status || (failed != nil) != (c.fails != nil) || failed != nil && !c.fails(failed) {
			t.Errorf("%s: %d, %v, want %d", name, w.Code, failed, c.status)
		}
	}
}

func TestAParameterOfAnotherKindIsSaidWhenItIsBound(t *testing.T) {
	defer func() {
		if said := fmt.Sprint(recover()); !strings.Contains(said, "the parameter at can't be a float64") {
			t.Error(said)
		}
	}()
	serve(t, "GET", nil, func(context.Context, access.Actor, *struct {
		At float64 `query:"at"`
	}) (*struct{}, error) {
		return nil, nil
	})
}
