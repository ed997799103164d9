package op_test

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/op"
)

type thing struct {
	Title string            `json:"title"`
	Count int64             `json:"count"`
	Tags  []string          `json:"tags"`
	Where map[string]string `json:"where"`
}

// patch is a merge patch of a thing. A value that is an object is replaced, not
// merged: no record has any.
type patch struct {
	Title op.Optional[string]            `json:"title,omitzero"`
	Count op.Optional[int64]             `json:"count,omitzero"`
	Tags  op.Optional[[]string]          `json:"tags,omitzero"`
	Where op.Optional[map[string]string] `json:"where,omitzero"`
}

func (p patch) apply(to thing) thing {
	p.Title.Apply(&to.Title)
	p.Count.Apply(&to.Count)
	p.Tags.Apply(&to.Tags)
	p.Where.Apply(&to.Where)
	return to
}

func before() thing {
	return thing{Title: "Milk", Count: 3, Tags: []string{"a", "b"}, Where: map[string]string{"shop": "x"}}
}

func TestMergePatch(t *testing.T) {
	for _, c := range []struct {
		patch string
		want  func(*thing)
	}{
		{`{}`, func(*thing) {}},
		{`{"title":"Eggs"}`, func(x *thing) { x.Title = "Eggs" }},
		{`{"title":""}`, func(x *thing) { x.Title = "" }},
		{`{"title":null}`, func(x *thing) { x.Title = "" }},
		{`{"count":0}`, func(x *thing) { x.Count = 0 }},
		{`{"count":null,"title":"Eggs"}`, func(x *thing) { x.Count, x.Title = 0, "Eggs" }},
		{`{"tags":[]}`, func(x *thing) { x.Tags = []string{} }},
		{`{"tags":null}`, func(x *thing) { x.Tags = nil }},
		{`{"tags":["c"]}`, func(x *thing) { x.Tags = []string{"c"} }},
		{` { "tags" : [ "c" ] , "where" : null } `, func(x *thing) { x.Tags, x.Where = []string{"c"}, nil }},
	} {
		var p patch
		if err := json.Unmarshal([]byte(c.patch), &p); err != nil {
			t.Errorf("%s: %v", c.patch, err)
			continue
		}
		want := before()
		c.want(&want)
		if got := p.apply(before()); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", c.patch, got, want)
		}
	}
}

func TestPatchesThatAreNone(t *testing.T) {
	for _, text := range []string{`{"title":7}`, `{"count":"3"}`, `{"count":1.5}`, `{"count":1e30}`, `{"tags":{}}`, `{"tags":[1]}`, `{"title":"a","title":"b"}`, `{"title":`} {
		var p patch
		if err := json.Unmarshal([]byte(text), &p); err == nil {
			t.Errorf("took %s as %+v", text, p)
		}
	}
}

func TestAPatchIsUsedOnce(t *testing.T) {
	var p patch
	for text, set := range map[string]bool{`{"title":null}`: true, `{}`: false} {
		p = patch{}
		if err := json.Unmarshal([]byte(text), &p); err != nil || p.Title.Set != set || p.Title.Null != set {
			t.Errorf("%s: %+v, %v", text, p.Title, err)
		}
	}
	// Read over an earlier value, null leaves nothing of it.
	p.Title = op.Some("old")
	if err := json.Unmarshal([]byte(`{"title":null}`), &p); err != nil || p.Title.Value != "" || !p.Title.Null {
		t.Errorf("%+v, %v", p.Title, err)
	}
}

func TestSchemaOfAPatchAllowsNull(t *testing.T) {
	r := huma.NewMapRegistry("#/", huma.DefaultSchemaNamer)
	s := huma.SchemaFromType(r, reflect.TypeFor[patch]())
	for name, want := range map[string]string{"title": "string", "count": "integer", "tags": "array"} {
		f := s.Properties[name]
		if f == nil || f.Type != want || !f.Nullable {
			t.Errorf("%s: %+v", name, f)
		}
	}
	if len(s.Required) > 0 {
		t.Errorf("required: %v", s.Required)
	}
}

// FuzzMergePatch compares with the rule of RFC 7396 on plain maps.
func FuzzMergePatch(f *testing.F) {
	for _, seed := range []string{`{}`, `{"title":null}`, `{"title":"x","count":-1}`, `{"tags":["ä","\u0000"]}`, `{"where":{"a":"b"}}`, `{"where":null,"tags":null}`, `[]`, `null`, `{"title":[`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var p patch
		if json.Unmarshal(text, &p) != nil {
			return
		}
		var asked map[string]jsontext.Value
		if err := json.Unmarshal(text, &asked); err != nil {
			t.Fatalf("%q is a patch but no object: %v", text, err)
		}
		merged := map[string]jsontext.Value{}
		roundTrip(t, before(), &merged)
		for name, v := range asked {
			if v.Kind() == 'n' {
				delete(merged, name)
			} else {
				merged[name] = v
			}
		}
		var want thing
		roundTrip(t, merged, &want)
		a, b := marshal(t, p.apply(before())), marshal(t, want)
		if !bytes.Equal(a, b) {
			t.Fatalf("%q gives %s, want %s", text, a, b)
		}
	})
}

func roundTrip(t *testing.T, from, to any) {
	t.Helper()
	if err := json.Unmarshal(marshal(t, from), to); err != nil {
		t.Fatal(err)
	}
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v, json.Deterministic(true))
	if err != nil {
		t.Fatal(err)
	}
	return b
}
