import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './lessons/json-schemas.ts';
import { lessonsRoot } from './lessons/read-json.ts';

for (const [file, text] of Object.entries(jsonSchemas())) writeFileSync(join(lessonsRoot, file), text);
