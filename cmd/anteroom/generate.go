package main

// The document is written anew only when the program compiles.
//go:generate sh -c "go run . openapi > ../../api/openapi.yaml.new && mv ../../api/openapi.yaml.new ../../api/openapi.yaml"
