package httpapi

import (
	"path"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// besidePackage are names that say something only beside their package's name,
// as all unexported ones do: in the API's one list of schemas task.Draft becomes
// TaskDraft and task.patch TaskPatch.
var besidePackage = map[string]bool{
	"Answer": true, "By": true, "Change": true, "Choice": true, "Description": true, "Draft": true, "Field": true, "Item": true, "Line": true, "Person": true,
	"Clock": true, "Column": true, "Day": true, "Group": true, "Move": true, "Page": true, "Replies": true, "Reply": true, "Report": true, "Span": true, "State": true, "Task": true, "Trashed": true, "Used": true, "View": true,
	"Invitee": true, "Option": true, "Seat": true, "Set": true, "Shown": true, "Texts": true, "Understood": true, "Wanted": true,
}

// schemaName names a Go type in the OpenAPI document.
func schemaName(t reflect.Type, hint string) string {
	name := huma.DefaultSchemaNamer(t, hint)
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if pkg := path.Base(t.PkgPath()); pkg != "." && (besidePackage[name] || unexported(t.Name())) && !strings.HasPrefix(strings.ToLower(name), pkg) {
		return strings.ToUpper(pkg[:1]) + pkg[1:] + name
	}
	return name
}

func unexported(name string) bool { return name != "" && name[0] >= 'a' && name[0] <= 'z' }

func init() {
	// A list is [] and never null: clients need one case less.
	huma.DefaultArrayNullable = false
}
