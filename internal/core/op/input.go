package op

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// input is what an operation takes, read once from its type: the fields with a tag path or query
// are its parameters, and the JSON is what belongs into Body.
type input struct {
	api    huma.API
	params []param
	known  map[string]bool // the names in the query

	body     []int // the index of Body; nil without
	schema   *huma.Schema
	required bool // the body
	limit    int64
}

// param is one parameter.
type param struct {
	index    []int
	in, name string
	fallback string // from the tag default, which is for parameters only
	required bool
	schema   *huma.Schema
}

// inputOf reads what a type takes, and describes it in o.
func inputOf(api huma.API, o *huma.Operation, t reflect.Type) *input {
	i := &input{api: api, known: map[string]bool{}, limit: o.MaxBodyBytes}
	schemas := api.OpenAPI().Components.Schemas
	for _, f := range reflect.VisibleFields(t) {
		p, explode := paramOf(f)
		if p.name == "" {
			continue
		}
		p.schema = huma.SchemaFromField(schemas, f, "")
		i.params = append(i.params, p)
		i.known[p.name] = i.known[p.name] || p.in == inQuery
		o.Parameters = append(o.Parameters, &huma.Param{Name: p.name, Description: p.schema.Description, In: p.in, Explode: explode, Required: p.required, Schema: p.schema})
	}
	if f, ok := t.FieldByName("Body"); ok {
		i.body, i.required = f.Index, f.Type.Kind() != reflect.Pointer
		i.schema = huma.SchemaFromField(schemas, f, hint(t, o.OperationID+"Request"))
		i.schema.PrecomputeMessages()
		o.RequestBody = &huma.RequestBody{Required: i.required, Content: map[string]*huma.MediaType{mediaJSON: {Schema: i.schema}}}
	}
	return i
}

const (
	inPath  = "path"
	inQuery = "query"
)

// paramOf reads the tags of a field; a field that is no parameter gives no name. A list has the option explode:
// each of its values stands in the query by itself.
func paramOf(f reflect.StructField) (p param, explode *bool) {
	p = param{index: f.Index, in: inPath, name: f.Tag.Get(inPath), required: true, fallback: f.Tag.Get("default")}
	if name, option, ok := strings.Cut(f.Tag.Get(inQuery), ","); ok || name != "" {
		explodes := option == "explode"
		p.in, p.name, p.required, explode = inQuery, name, f.Tag.Get("required") == "true", &explodes
	}
	t := f.Type
	if t.Kind() == reflect.Slice && explode != nil && *explode {
		t = t.Elem()
	}
	if kind := t.Kind(); p.name != "" && kind != reflect.String && kind != reflect.Bool && (kind < reflect.Int || kind > reflect.Int64) {
		panic(fmt.Sprintf("op: the parameter %s can't be a %s: it is a text, a number, yes or no, or a list of them that explodes", p.name, f.Type))
	}
	return p, explode
}
