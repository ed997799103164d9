package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Dist is the built front end, rooted at the folder that holds index.html.
//
// Files under assets/ carry a hash or a version in their names and never
// change; everything else must be revalidated. Beside each text file stand
// name.br and name.gz where compressing it paid. Before the first build Dist
// holds only .keep.
func Dist() fs.FS {
	built, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // The folder is embedded: this cannot fail at run time.
	}
	return built
}
