// The floor: node itself, printing what the others ask. CommonJS, because the module loader alone costs another 10%.
process.stdout.write(`${process.argv[2]}\n`);
